import type { Decimal } from '../../pricing/decimal.js';
import { parseDuration } from '../../pricing/quantities/duration.js';
import { formatDuration, formatMemory } from '../../pricing/quantities/format.js';
import { parseMemory } from '../../pricing/quantities/memory.js';
import type { Query } from '../../search/query.js';
import type { TopicNames } from '../../search/topic-names.js';
import { isOfItsSubject } from './subject.js';
import type { Lead, Verdict } from './verdict.js';
import { asksPlainly } from './wording.js';

/** A limit with its amount: "at most 15 minutes", "2 hours at most". */
const LIMIT =
  /\b(?:at most|up to|maximum of|no more than|no longer than) (\d[\d.,]*\s*[a-z]+)|(\d[\d.,]*\s*[a-z]+)(?: [a-z]+){0,2} at most\b/gi;
/** Such a limit can be passed. */
const SOFT = /\b(?:default|unless|except|soft|can be (?:raised|increased)|on request|normally|usually)\b/i;
/** A question about the limit itself: "is it limited to 5 minutes?". */
const NAMES_LIMIT = /\b(?:limit(?:ed)?|max(?:imum)?|at most|cap(?:ped)?|up to)\b/i;
/** A question whether the limit can be moved. */
const MOVES_LIMIT = /\b(?:rais\w+|increas\w+|extend\w*|chang\w+|exceed\w*|longer|higher|lower\w*|avoid\w*)\b/i;
const AMOUNT = /\d[\d.,]*\s*[a-z]+/gi;
const ANY = { least: '0', most: '1e15', whole: false } as const;

/**
 * Whether an amount that a question names keeps to the limit that its answer names: "can a function run for 20 minutes?" against
 * "15 minutes at most". Both must name one such amount, and only one.
 */
export function limitVerdict(query: Query, lead: Lead, names: TopicNames): Verdict | undefined {
  const { plain } = query;
  const { text } = lead.statement;
  if (SOFT.test(text) || !isOfItsSubject(query, lead, names)) return undefined;
  if (MOVES_LIMIT.test(plain)) return undefined;
  if (!asksPlainly(plain)) return undefined;
  const limits = [...text.matchAll(LIMIT)].map(([, after = '', before = '']) => after || before);
  for (const amountOf of [durationOf, sizeOf]) {
    const [asked, ...moreAsked] = amountsIn(plain, amountOf);
    const [limit, ...moreLimits] = amountsIn(limits.join('; '), amountOf);
    if (!asked || !limit || moreAsked.length + moreLimits.length > 0) continue;
    return (NAMES_LIMIT.test(plain) ? asked.eq(limit) : asked.lte(limit)) ? 'yes' : 'no';
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
