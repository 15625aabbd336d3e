import { LIMITS } from '../discord-limits.js';
import { buttonId } from './button-line.js';
import type { OptionValues } from './options.js';
import type { FollowUp } from './quote.js';

/** A button's id is the line that it runs. */
export const LONGEST_BUTTON_LINE: number = LIMITS.customId;

/** A command line such as `/price lambda requests:6M memory:512MB`; options without a value are left out. */
export function commandLine(command: string, options: OptionValues): string {
  const named = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return `${name}:${(typeof value === 'object' ? value.text : String(value)).replaceAll(' ', '')}`;
  });
  return [command, ...named].join(' ');
}

/** The line that asks for the price of a text. */
export function quoteLine(text: string): string {
  return `/price quote text:${text.replaceAll(/\s+/g, ' ').trim()}`;
}

/** Each line once, without those that do not fit into a button. */
export function fittingLines(followUps: readonly FollowUp[]): readonly FollowUp[] {
  const lines = followUps.map(({ line }) => line);
  return followUps.filter(({ line }, index) => buttonId(line) !== undefined && lines.indexOf(line) === index);
}

/** A `name:` in a text, with the offsets of its start and of what follows. */
interface NameMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every ` name:` of an option in a text.
 * @param names as the source of a regular expression
 */
export function namesIn(text: string, names: string): readonly NameMark[] {
  if (names === '') return [];
  const pattern = new RegExp(`(?<=^|\\s)(${names}):`, 'gi');
  return [...text.matchAll(pattern)].map(({ 0: mark, 1: name = '', index }) => {
    return { name: name.toLowerCase(), start: index, end: index + mark.length };
  });
}

/** Splits `words first:a b second:c` into the words before the first name and the named values. */
export function splitNamed(text: string, names: string): { positional: string; named: Record<string, string> } {
  const found = namesIn(text, names);
  const values = found.map(({ name, end }, at) => [name, unquote(text.slice(end, found[at + 1]?.start).trim())]);
  return { positional: text.slice(0, found[0]?.start).trim(), named: Object.fromEntries(values) };
}

/** Removes quotes around a value. */
export function unquote(text: string): string {
  return /^["“].*["”]$/s.test(text) && text.length > 1 ? text.slice(1, -1).trim() : text;
}
