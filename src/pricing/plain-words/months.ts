import { MONTH_NAMES } from '../../time/month-names.js';

const NAMES: ReadonlySet<string> = new Set([...MONTH_NAMES, ...MONTH_NAMES.map((name) => name.slice(0, 3)), 'sept']);

/** Whether a word is the name of a month, in full or short. May is none: it is rather a verb. */
export function isMonth(text: string): boolean {
  return NAMES.has(text) && text !== 'may';
}

/**
 * From one month through another, both counted: "January through June" are six. Beside another month May is one, too.
 * @returns nothing if they are no months
 */
export function monthsThrough(first = '', last = ''): number | undefined {
  const areMonths = NAMES.has(first) && NAMES.has(last) && (isMonth(first) || isMonth(last));
  if (!areMonths) return undefined;
  const number = (text: string) => MONTH_NAMES.findIndex((name) => name.startsWith(text.slice(0, 3)));
  return ((number(last) - number(first) + MONTH_NAMES.length) % MONTH_NAMES.length) + 1;
}
