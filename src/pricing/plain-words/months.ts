import { MONTH_NAMES } from '../../time/month-names.js';

const NAMES: ReadonlySet<string> = new Set([...MONTH_NAMES, ...MONTH_NAMES.map((name) => name.slice(0, 3)), 'sept']);
/** Short, or long with an end that may be misspelt. */
const LIKE_A_NAME = /^(?:sept|\w{3})(?:\w{2,6})?$/;

/** Whether a word is the name of a month, in full or short. May is none: it is rather a verb. */
export function isMonth(text: string): boolean {
  return NAMES.has(text) && text !== 'may';
}

/** Which month a word names beside another one, from 0 for January: "may", and "febuary". */
export function monthOf(text: string): number | undefined {
  const month = MONTH_NAMES.findIndex((name) => name.startsWith(text.slice(0, 3)));
  const isNamed = text === MONTH_NAMES[month] || (LIKE_A_NAME.test(text) && !text.startsWith('may'));
  return month >= 0 && isNamed ? month : undefined;
}
