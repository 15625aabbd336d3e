import { exact } from '../../decimal.js';
import { PERIODS, perMonth } from '../../quantities/periods.js';
import {
  hasSense,
  isNumeric,
  matches,
  nounOf,
  SENTENCE_END,
  type SenseKind,
  senseOf,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { type Entity, spanOf } from './entity.js';
import { rateAt } from './rates.js';

/** A rate of nothing: the period of the price that is wanted, or one that stands open. */
export function periodAt(words: Words, at: number): Entity | undefined {
  const rate = rateAt(words, at);
  if (!rate || rate.period === 'month') return undefined;
  // "A second NAT gateway"
  if (rate.period === 'second' && hasSense(words[rate.to], 'service', 'instance', 'noun'))
    return { kind: 'stray', ...spanOf(words, at, rate.to) };
  const span = spanOf(words, at, rate.to);
  // "For an afternoon, 5 hours": one that is used, and no period of the price.
  if (hasSense(words[at], 'article') && matches(words[rate.to - 1], /^(?:morning|afternoon|evening)$/)) {
    const isTold = words.some((word, place) => hasSense(word, 'time') && isNumeric(words[place - 1]));
    return isTold ? undefined : { kind: 'stray', hours: ['4h', '6h'], ...span };
  }
  // "t3.medium per day please": at the end it is the period of the price, even without a word for that.
  const mayClose = rate.always || matches(words[at], /^(?:per|\/)$/);
  const closes =
    mayClose && words.slice(rate.to).every((word) => word.senses.length === 0 || hasSense(word, ...CLOSING, 'without'));
  // "200 ms per year" may be that of the requests before, or of the price.
  const isTimed = hasSense(words[at - 1], 'time') && hasSense(words[at - 2], 'digits');
  const isAsked =
    /^(?:quarter|year)$/.test(rate.period) ||
    closes ||
    words.some((word, place) => isCost(word) || matches(word, PAYING) || (place === 0 && matches(word, WHAT)));
  // "Per day each user sends 10": how often that is.
  if (!isAsked || isTimed || !rate.every.eq('1') || hasSense(words[rate.to], 'each')) return { kind: 'stray', ...span };
  const months = exact('1').div(perMonth(exact('1'), PERIODS[rate.period]));
  return { kind: 'asked-period', name: `${rate.period === 'hour' ? 'an' : 'a'} ${rate.period}`, months, ...span };
}

const PAYING = /^(?:pay|pays|paying|paid|spend|spending|burn|burning|hourly)$/;
/** "What's a t4g.small an hour?" */
const WHAT = /^what(?:'?s)?$/;

/** What may stand behind the last period: also another one, "per hour, per day and per year". */
const CLOSING: readonly SenseKind[] = ['separator', 'cost', 'region', 'in-place', 'per', 'period'];

/**
 * Whether a rate without a number is the period of a price, and not how often something comes: "weekly cost", "hourly rate", and "the
 * hourly for an m5.large", which is up all the time.
 * @param to the position behind the rate
 */
export function isOfPrice(words: Words, at: number, to: number): boolean {
  const isUnsaid = matches(words[at], /^hourly$/) || (matches(words[at], /^(?:daily|weekly)$/) && words.some(isCost));
  return isOfCost(words, to) || (isUnsaid && !words.some(comesAndGoes));
}

/** "Weekly cost", "weekly and yearly cost", but not "nightly. Cost?" */
function isOfCost(words: Words, at: number): boolean {
  const next = senseOf(words[at], 'separator') && !matches(words[at], SENTENCE_END) ? at + 1 : at;
  return words.slice(next, next + 1).some(isCost) || (hasSense(words[next], 'rate') && isOfCost(words, next + 1));
}

function isCost(word: Word): boolean {
  return hasSense(word, 'cost') || matches(word, /^rates?$/);
}

/** What is started and ends by itself, or how long something takes. */
function comesAndGoes(word: Word, at: number, words: Words): boolean {
  const isTime = hasSense(word, 'time') && isNumeric(words[at - 1]);
  const isRun = /^(?:requests|messages|jobs|own .*)$/.test(nounOf(word) ?? '');
  return isTime || isRun || OF_RUNS.has(senseOf(word, 'service')?.service);
}

const OF_RUNS = new Set<string | undefined>(['lambda', 'batch', 'stepfunctions', 'eventbridge', 'apigateway']);
