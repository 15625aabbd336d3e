import type { FollowUp } from './quote.js';

/** Discord keeps no longer id for a button, and a button's id is the line that it runs. */
const LONGEST_LINE = 100;

/** A command line such as `/price lambda requests:6M memory:512MB`; options without a value are left out. */
export function commandLine(command: string, options: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${value.replaceAll(' ', '')}`],
  );
  return [command, ...words].join(' ');
}

/** Leaves out the lines that do not fit into a button. */
export function fittingLines(followUps: readonly FollowUp[]): readonly FollowUp[] {
  return followUps.filter(({ line }) => line.length <= LONGEST_LINE);
}
