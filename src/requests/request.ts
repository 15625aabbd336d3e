import type { GoingOn } from '../answer/decide-after.js';

/** What a member asked for, from whichever surface: a command and its options as typed. */
export interface CommandRequest {
  readonly command: string;
  readonly subcommand?: string;
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Where a plain line goes on from another one, with whose words it was made whole. */
  readonly goingOn?: GoingOn;
}

/** The value of a text option, empty if it was not given. */
export function textOption(request: CommandRequest, name: string): string {
  const value = request.options[name];
  return typeof value === 'string' ? value.trim() : '';
}
