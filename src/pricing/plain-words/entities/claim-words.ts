import { type Decimal, exact } from '../../decimal.js';
import { PERIODS, perMonth } from '../../quantities/periods.js';
import { hasSense, textOfWords, type Words } from '../tokens/sense.js';
import type { Claimed } from './entity.js';
import type { Frequency } from './rates.js';

/** Behind these stands what somebody says that it costs. */
export const SAID =
  /^(?:says?|said|wrote|told|quoted|computed|calculated|estimated|estimates?|calculator|arrived?|sheet|spreadsheet|readme|claims?|claimed|thinks|thought|worked|adds|comes|shows?|showed|took|billed|that's|thats)$/;
/** Behind these stands what was paid, for this or for something else. */
export const PAID =
  /^(?:bill|bills|invoice|invoices|pay|pays|paid|paying|costs?|charged|charges|spend|spent|spending)$/;

/** What asks whether a figure is right, or who is. */
const DOUBTS = [
  '(?:is|are|was|sounds?|looks?|seems?|be|who|which(?: one| page| side)?)(?: \\S+){0,4} (?:right|correct|true|accurate|sane|realistic|reasonable|fair|legit|off|wrong|outdated|expect(?:ed)?|nearer|closer)',
  // "Is 18 dollars for a 200 GB disk ok", "is a t3.small $15 a month?"
  '(?:is|are) [$]? ?\\d(?: ?\\S+){1,9} (?:ok(?:ay)?|fine)',
  '^(?:is|are)(?: \\S+){1,4} [$]? ?[\\d.,]+(?: (?:[$]|usd|dollars|bucks))?(?: (?:an?|per|\\/) month)? \\?$',
  '(?:right|correct|true|agreed|close|yes|no|ok(?:ay)?|fair|legit|sane|realistic|reasonable) \\?',
  'plausible|believe (?:it|that|this|them)|confirm|close or|or (?:nah|not|no)(?: \\?|$)',
  'too (?:much|high|low|steep)|overcharg(?:ed?|ing)|ripped off|bug',
  'check(?:s|ed)? out|adds? up|makes? sense|did (?:i|they) (?:miss|forget)|am i missing',
];
const DOUBT = new RegExp(`(?<!\\w)(?:${DOUBTS.join('|')})(?!\\w)`);

/** Whether the writer doubts a figure: "does that add up", "quoted $90, too much?" */
export function isDoubtful(words: Words): boolean {
  return DOUBT.test(textOfWords(words));
}

/** Dollars, with what stands behind them: for what time, and "each" or "per box". */
export function claimOf(words: Words, dollars: Decimal, rate: Frequency | undefined, end: number): Claimed {
  const months = rate?.every.div(perMonth(exact('1'), PERIODS[rate.period]));
  return {
    dollars,
    ...(rate && months && { months, per: rate.period }),
    ...(hasSense(words[end], 'each') && { each: true as const }),
  };
}
