/** What a member asked for, from whichever surface: a command and its options as typed. */
export interface CommandRequest {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | boolean>>;
  /** A plain line as it was typed, and the one before that it goes on from, with whose words it was made whole. */
  readonly goingOn?: { readonly line: string; readonly before: string };
}

/** The value of a text option, empty if it was not given. */
export function textOption(request: CommandRequest, name: string): string {
  const value = request.options[name];
  return typeof value === 'string' ? value.trim() : '';
}
