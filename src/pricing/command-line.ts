import { LIMITS } from '../discord-limits.js';
import { type Given, textOf } from './quantities/said.js';
import type { FollowUp } from './quote.js';

/** A button's id is the line that it runs. */
export const LONGEST_BUTTON_LINE: number = LIMITS.customId;

/** A command line such as `/price lambda requests:6M memory:512MB`; options without a value are left out. */
export function commandLine(command: string, options: Options): string {
  return [command, ...valuesOf(options).map(([name, value]) => `${name}:${value}`)].join(' ');
}

/**
 * The same, but where the line would be too long for a button, the essential options go without their names:
 * `/price lambda 6M 512MB 200ms architecture:arm64`.
 * @param essential all of the command's first options in their order, so that they are recognised without names
 */
export function shortCommandLine(command: string, essential: Options, others: Options): string {
  const named = commandLine(command, { ...essential, ...others });
  if (named.length <= LONGEST_BUTTON_LINE) return named;
  return commandLine([command, ...valuesOf(essential).map(([, value]) => value)].join(' '), others);
}

type Options = Readonly<Record<string, Given | undefined>>;

function valuesOf(options: Options): readonly (readonly [name: string, value: string])[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, textOf(value).replaceAll(' ', '')] as const],
  );
}

/** Each line once, without those that do not fit into a button. */
export function fittingLines(followUps: readonly FollowUp[]): readonly FollowUp[] {
  const lines = followUps.map(({ line }) => line);
  return followUps.filter(({ line }, index) => line.length <= LONGEST_BUTTON_LINE && lines.indexOf(line) === index);
}
