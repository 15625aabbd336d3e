import { MONTH_NAMES } from '../../time/month-names.js';

const NAMES: ReadonlySet<string> = new Set([...MONTH_NAMES, ...MONTH_NAMES.map((name) => name.slice(0, 3)), 'sept']);

/** Whether a word is the name of a month, in full or short. May is none: it is rather a verb. */
export function isMonth(text: string): boolean {
  return NAMES.has(text) && text !== 'may';
}
