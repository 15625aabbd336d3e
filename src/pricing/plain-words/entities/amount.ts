import { type Decimal, exact, isWhole, plain } from '../../decimal.js';
import { roundedMonthly } from '../../quantities/counts.js';
import { formatCount, formatDuration, formatMemory } from '../../quantities/format.js';
import { A_DAY, A_MONTH, PERIODS, perMonth } from '../../quantities/periods.js';
import type { Said } from '../../quantities/said.js';
import { isTimesSign } from '../tokens/each.js';
import {
  hasSense,
  isUnknown,
  matches,
  roleOf,
  senseOf,
  sentenceStart,
  typedText,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { type Amount, range } from './entity.js';
import type { ParsedNumber } from './numbers.js';

/** So many words may stand between "each" and its amount. */
const EACH_REACH = 12;

/** A quantity without a number: "nightly", "an hour each". */
export const IMPLIED = { scaled: false, negative: false, readings: [] } as const;

/** An amount that stands from one position to before another. */
export function amountOver(
  words: Words,
  from: number,
  to: number,
  {
    scaled,
    negative,
    readings,
    dotBeforeThree,
  }: Omit<ParsedNumber, 'value' | 'to' | 'dotBeforeThree'> & Partial<ParsedNumber>,
  fields: Partial<Amount> & Pick<Amount, 'measure' | 'value'>,
): Amount {
  const typed = typedText(words, from, to);
  const each = fields.each ?? (eachBefore(words, from) ?? eachBehind(words, to)) !== undefined;
  const at = range(from, to);
  const amount: Amount = { kind: 'amount', bare: false, scaled, negative, typed, readings, at, ...fields, each };
  if (!dotBeforeThree || scaled) return amount;
  return { ...amount, readings: [...amount.readings, { text: typed, as: optionValue(amount.measure, amount).text }] };
}

/** The position of "each" in "40 calls each", and in "100 GB (pushed) through each" and "4 m5.large each" at the end of a clause. */
export function eachBehind(words: Words, behind: number): number | undefined {
  if (hasSense(words[behind], 'each')) return isTimesSign(words[behind]) ? undefined : behind;
  const isVerb = isUnknown(words[behind]) && !matches(words[behind], PREPOSITION);
  const to = isVerb ? behind + 1 : behind;
  const isPassed = matches(words[to], PREPOSITION) || hasSense(words[to], 'instance');
  const isLast = words[to + 2] === undefined || hasSense(words[to + 2], 'separator');
  return isPassed && hasSense(words[to + 1], 'each') && isLast ? to + 1 : undefined;
}

const PREPOSITION = /^(?:of|through|thru|for|on|in|to|at|from|via|per)$/;

/** "Each about 40 calls", "every student makes 40 calls": "each" holds for the next amount, past words that say nothing. */
export function eachBefore(words: Words, from: number): number | undefined {
  // "Two m5.large and their 50 GB disks"
  if (
    words[from - 1]?.text === 'their' &&
    words.slice(from, from + FARTHEST_DISKS).some((word) => matches(word, DISKS))
  )
    return from - 1;
  let joined = false;
  for (let at = from - 1; at >= Math.max(0, from - EACH_REACH); at -= 1) {
    if (hasSense(words[at], 'each')) return !joined || matches(words[at + 1], HAVING) ? at : undefined;
    // "Each with its own cluster and 2 nodes"
    const isJoint = words[at]?.text === 'and';
    if (!isJoint && !mayFollowEach(words[at])) break;
    joined ||= isJoint;
  }
  return eachDoing(words, from);
}

const DISKS = /^(?:ebs )?(?:disks|volumes|drives|ssds)$/;
const FARTHEST_DISKS = 5;
const HAVING = /^(?:with|has|have|having|gets?|needs?|owns?)$/;

/** "Every order starts a job, sends 3 mails and makes 4 calls": what else each of them does. */
export function eachDoing(words: Words, from: number): number | undefined {
  const isVerb = (word: Word | undefined) =>
    matches(word, /^\p{L}+[^s\W]s$/u) && word?.senses.every(({ kind }) => kind === 'lasting');
  const verb = isVerb(words[from - 1]) ? from - 1 : from - 2;
  if (!isVerb(words[verb]) || !hasSense(words[verb - 1], 'separator')) return undefined;
  const start = sentenceStart(words, verb);
  const each = words.findIndex(
    (word, at) => at >= start && at < verb && hasSense(word, 'each') && isVerb(words[at + 1]),
  );
  // "…, the queue keeps 3 copies and makes 4 calls": somebody else does that.
  const goesOn = (word: Word | undefined) => isVerb(word) || hasSense(word, 'separator', 'digits', 'number');
  const isItsOwn = words.every(
    (word, at) => at <= each || at >= verb || !hasSense(word, 'separator') || goesOn(words[at + 1]),
  );
  return each >= 0 && isItsOwn ? each : undefined;
}

/** Whether a word may stand between "each" and its amount. */
export function mayFollowEach(word: Word | undefined): boolean {
  return (
    word?.senses.length === 0 ||
    hasSense(word, 'lasting', 'both', 'another', 'noun', 'service', 'in-place', 'article', 'on')
  );
}

/** The amount with more words that belong to it. */
export function withPositions(amount: Amount, at: readonly number[]): Amount {
  return { ...amount, at: [...new Set([...amount.at, ...at])].sort((a, b) => a - b) };
}

/**
 * The value with a lone dot before three digits as thousands: "1.500 requests", "1.024 MB". Nobody counts either in
 * thousandths, unlike seconds and GB.
 */
export function withThousands({ value, dotBeforeThree, scaled }: ParsedNumber): Decimal {
  return dotBeforeThree && !scaled ? value.times('1e3') : value;
}

/** A count as an option takes it: "3M", "1500", "50000/day"; for periods such as "every 5 minutes", the count a month. */
function countValue({ value, rate, negative, times }: Amount): Said {
  const short = formatCount(value);
  const text = `${negative ? '-' : ''}${short.includes(',') ? plain(value) : short}`;
  if (!rate || (rate.period === 'month' && isWhole(value))) return { text, value, negative, times };
  const period = PERIODS[rate.period];
  if (rate.every.eq('1')) return { text: `${text}/${rate.period}`, value, period, negative, times };
  const monthly = roundedMonthly(perMonth(value, period).div(rate.every));
  if (isWhole(monthly)) return { text: plain(monthly), value: monthly, times };
  return { text: `${plain(monthly)}/month`, value: monthly, period: PERIODS.month, times };
}

const FORMATS = { memory: formatMemory, time: formatDuration, vcpu: plain };

/** An amount as an option takes it: "3M", "512MB", "200ms", "0.5"; without a unit it is left to the option's own rule. */
export function optionValue(measure: Amount['measure'], amount: Amount): Said {
  const meant = amount.meaning && { meaning: amount.meaning };
  if (measure === 'count') return { ...countValue(amount), ...meant };
  const { value, bare, negative } = amount;
  const text = bare ? plain(value) : FORMATS[measure](value).replaceAll(/[ ,]/g, '');
  return { text: `${negative ? '-' : ''}${text}`, value, bare, negative, ...meant };
}

/**
 * Data that comes at a rate, as what that is in a month, with a reading that says so.
 * @param text how the data and its rate were typed
 * @param days of the month, if it is said
 */
export function dataPerMonth(
  data: Amount,
  { period, every }: NonNullable<Amount['rate']>,
  text: string,
  days?: string,
): Amount {
  const month = days === undefined ? '1' : exact(A_DAY).times(days).div(A_MONTH);
  const value = perMonth(data.value, PERIODS[period]).times(month).div(every).div('1024').round(4).times('1024');
  const monthly = { ...data, value };
  return { ...monthly, readings: [...data.readings, { text, as: `${optionValue('memory', monthly).text} a month` }] };
}

/** Behind a size these say that it is that of several things. */
const TOGETHER =
  /^(?:altogether|overall|combined|together|shared|total|between|among|across|split|divided|spread|distributed)$/;
/** So many words may stand between a size and "in total": "100 GB of gp3 disk in total". */
const FARTHEST_TOTAL = 4;

/**
 * The positions of the words which say that a size is that of several things together: "sharing 100 GB", "100 GB in total",
 * "100 GB between them". None if it may be that of each.
 * @param from where the size begins
 * @param to where it ends, the word behind it
 */
export function togetherAround(words: Words, from: number, to: number): readonly number[] {
  if (matches(words[from - 1], /^(?:sharing|shared?|together|altogether|combined)$/)) return [from - 1];
  if (words[from - 2]?.text === 'total' && words[from - 1]?.text === 'of') return range(from - 2, from);
  for (let at = to; at < to + FARTHEST_TOTAL; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.text === 'in' && matches(next, /^(?:total|all|sum)$/)) return range(at, at + 2);
    // "2 GB between 9 and 17"
    const isTime = word?.text === 'between' && hasSense(next, 'digits') && matches(words[at + 2], /^(?:and|:|am|pm)$/);
    if (matches(word, TOGETHER)) return isTime ? [] : [at];
    if (word?.text === 'for' && hasSense(next, 'both')) return range(at, at + 2);
    if (!isOfSize(word)) return [];
  }
  return [];
}

/** What may stand behind a size and belong to it: "of gp3 disk". */
function isOfSize(word: Word | undefined): boolean {
  return (
    senseOf(word, 'choice')?.option === 'disk_type' ||
    roleOf(word) !== undefined ||
    matches(word, /^(?:of|ssd|space|stored|data)$/)
  );
}
