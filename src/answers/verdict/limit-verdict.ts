import type { Decimal } from '../../pricing/decimal.js';
import { parseDuration } from '../../pricing/quantities/duration.js';
import { formatDuration, formatMemory } from '../../pricing/quantities/format.js';
import { parseMemory } from '../../pricing/quantities/memory.js';
import type { Query } from '../../search/query.js';
import type { StatementHit } from '../../search/statement-ranking.js';
import type { Verdict } from './verdict.js';
import { isNegated, moodOf, quantifiersIn } from './wording.js';

const AT_MOST = /\b(?:at most|up to|maximum|no more than|no longer than|never longer|longest|largest)\b/i;
/** Such a limit can be passed. */
const SOFT = /\b(?:default|unless|except|soft|raised?|increased?|on request|normally|usually|also)\b/i;
const AMOUNT = /\d[\d.,]*\s*[a-z]+/gi;
const ANY = { least: '0', most: '1e15', whole: false } as const;

/**
 * Whether an amount that a question names keeps to the limit that its answer names: "can a function run for 20 minutes?" against
 * "15 minutes at most". Both must name one amount of that kind, and only one.
 */
export function limitVerdict({ plain }: Query, { statement: { text } }: StatementHit): Verdict | undefined {
  if (!AT_MOST.test(text) || SOFT.test(text)) return undefined;
  if (isNegated(plain) || moodOf(plain) !== 'fact' || quantifiersIn(plain) !== '') return undefined;
  for (const amountOf of [durationOf, sizeOf]) {
    const [[asked, ...moreAsked], [limit, ...moreLimits]] = [amountsIn(plain, amountOf), amountsIn(text, amountOf)];
    if (asked && limit && moreAsked.length + moreLimits.length === 0) return asked.lte(limit) ? 'yes' : 'no';
  }
  return undefined;
}

/** The different amounts in a text. */
function amountsIn(text: string, amountOf: (amount: string) => Decimal | undefined): Decimal[] {
  const amounts = (text.match(AMOUNT) ?? []).flatMap((amount) => amountOf(amount) ?? []);
  return amounts.filter((amount, index) => amounts.findIndex((other) => other.eq(amount)) === index);
}

function durationOf(amount: string): Decimal | undefined {
  const read = parseDuration(amount, { ...ANY, quantity: 'duration', show: formatDuration });
  return read.ok ? read.value : undefined;
}

function sizeOf(amount: string): Decimal | undefined {
  const read = parseMemory(amount, { ...ANY, quantity: 'memory', show: formatMemory, bareUnit: () => 'MB' });
  return read.ok ? read.value : undefined;
}
