/** A request from any surface: a command and its options as typed. */
export interface CommandRequest {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** An option as Discord sends it; a subcommand has options of its own. */
interface SentOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
  readonly options?: readonly SentOption[] | undefined;
}

/** A slash command as a request. */
export function requestOf(command: string, sent: readonly SentOption[]): CommandRequest {
  const subcommand = subcommandOf(sent);
  const options = Object.fromEntries(
    (subcommand?.options ?? sent).flatMap(({ name, value }): [string, string | boolean][] => {
      if (value === undefined) return [];
      return [[name, typeof value === 'number' ? String(value) : value]];
    }),
  );
  return subcommand === undefined ? { command, options } : { command, options, subcommand: subcommand.name };
}

/** The subcommand among the options of a slash command, if it has any. */
export function subcommandOf<Option extends SentOption>([first]: readonly Option[]): Option | undefined {
  return first?.options === undefined ? undefined : first;
}

/** The value of a text option; empty if missing. */
export function textOption(request: CommandRequest, name: string): string {
  const value = request.options[name];
  return typeof value === 'string' ? value.trim() : '';
}
