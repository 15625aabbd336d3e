import {
  CAPACITY,
  hasSense,
  isNumeric,
  isPeople,
  isUnknown,
  matches,
  nounOf,
  senseOf,
  typedText,
  type Words,
} from '../tokens/sense.js';
import { amountOver, eachBehind, withPositions, withThousands } from './amount.js';
import { type Counted, nounAfter } from './counted-noun.js';
import { type Amount, range } from './entity.js';
import type { ParsedNumber } from './numbers.js';
import { type Frequency, rateAt } from './rates.js';

/** So many words that say nothing may stand between what is counted and how often. */
const FARTHEST_RATE = 6;
/** "Once in a month" */
const OFTEN = /^(?:once|twice|thrice)$/;
const LONG_PERIOD = /^(?:month|quarter|year)$/;
/** What stands there all the time, beside capacity units. */
const STANDING = /^(?:instances|nodes|clusters|addresses|extras)$/;

/** Reads a number with what it counts behind it, or how often that happens, or both. */
export function countedAt(words: Words, at: number, number: ParsedNumber): Amount | undefined {
  // "2000 daily users"
  const isOften = hasSense(words[number.to], 'rate');
  const counted = nounAfter(words, isOften ? number.to + 1 : number.to);
  // "40 jobs, an hour each" is how long, "40 messages an hour each" is how often.
  const isTraffic =
    counted?.noun === 'messages' ||
    counted?.noun === 'requests' ||
    eachDoes(words, counted) ||
    isDone(words, at, counted);
  const after =
    rateAfter(words, (isOften ? undefined : counted?.to) ?? number.to, isTraffic || matches(words[at], OFTEN)) ??
    (isTraffic ? rateSaidLater(words) : undefined);
  // "A workflow with 12 transitions every 10 minutes": so often comes what has them.
  const isPart = counted?.noun?.startsWith('own ') && matches(words[at - 1], /^(?:with|of|has|having|\()$/);
  // "3 servers monthly", "two NAT gateways, what's that quarterly?": what stands there all the time does not come so often.
  const stands =
    LONG_PERIOD.test(after?.period ?? '') && (CAPACITY.has(counted?.noun) || STANDING.test(counted?.noun ?? ''));
  const rate = stands || isPart ? undefined : (after ?? startsOften(words, number.to, counted));
  if (!counted && !rate) return undefined;
  const { beforeHead, role } = counted ?? {};
  const behind = counted?.to ?? number.to;
  // "20 students share a t3.large", "we all share an r6g.large, 5 of us"
  const isShared = isPeople(counted?.noun) && words.some((_, place) => isShare(words, place, behind));
  const started = !rate && isStarted(words, at, counted);
  // "Our team (5 people) needs 2 t3.medium": who they are, and not how many there are of something.
  const isAside = isPeople(counted?.noun) && words[at - 1]?.text === '(' && words[counted?.to ?? 0]?.text === ')';
  const noun = isShared || isAside ? 'audience' : started ? 'requests' : counted?.noun;
  // In "9M hits each month" the word belongs to the rate.
  const nearby = [rate?.from === behind ? undefined : words[behind], rate && words[rate.to]];
  // "20 students, each gets one"
  const comma = words[behind]?.text === 'of' ? behind + 2 : behind;
  if (isPeople(counted?.noun) && words[comma]?.text === ',') nearby.push(words[comma + 1]);
  // "One elastic IP on each box"
  if (noun === 'addresses') nearby.push(words[eachBehind(words, behind) ?? -1]);
  // "25 students x t3.large", "20 students with a t3.small"
  const isWithOne = matches(words[behind], HAVE) && matches(words[behind + 1], /^(?:an?|one|1)$/);
  const type = words[behind + (isWithOne ? 2 : 1)];
  const hasOneEach =
    isPeople(counted?.noun) &&
    (isWithOne || hasSense(words[behind], 'times')) &&
    hasSense(type, 'instance') &&
    !words.slice(0, at).some((word) => hasSense(word, 'instance'));
  const found = amountOver(words, at, number.to, number, {
    measure: 'count',
    value: withThousands(number),
    ...(noun && { noun }),
    ...(role && { role }),
    ...(beforeHead && { beforeHead }),
    ...(rate && { rate }),
    ...(isShared && { together: true }),
    ...((nearby.some((word) => hasSense(word, 'each')) || hasOneEach || started) && { each: true }),
  });
  return withPositions(found, [...(counted?.used ?? []), ...(rate ? range(rate.from, rate.to) : [])]);
}

/** "Two workflows an hour": so often they are started. */
function startsOften(words: Words, from: number, counted: Counted | undefined): ReturnType<typeof rateAfter> {
  if (counted?.beforeHead !== 'service' || counted.noun) return undefined;
  const head = words.findIndex((word, at) => at >= from && hasSense(word, 'service'));
  const rate = hasSense(words[head], 'service') ? rateAt(words, head + 1) : undefined;
  const isStarted = STARTED.has(senseOf(words[head], 'service')?.service) && !hasSense(words[rate?.to ?? 0], 'each');
  return rate && isStarted && rate.period !== 'month' && rate.period !== 'year'
    ? { ...rate, from: head + 1 }
    : undefined;
}

/** What is started by what comes, and ends by itself. */
export const STARTED: ReadonlySet<string | undefined> = new Set(['lambda', 'stepfunctions']);

/** "That calls 2 lambdas, "puts 3 events on the bus": so many for each time, and not so many functions of which one may run. */
function isStarted(words: Words, at: number, { noun, beforeHead }: Partial<Counted> = {}): boolean {
  const isRun = noun ? noun === 'requests' && !hasSense(words[at + 1], 'times') : beforeHead === 'service';
  return isRun && matches(words[at - 1], STARTING) && !isNumeric(words[at - 2]);
}

const STARTING = /^(?:calls?|triggers?|starts?|invokes?|fires?|hits?|kicks off|puts?|publishes|emits?)$/;

/** "20k visitors a day each making 10 calls": what each does, and not "20 students an hour each". */
function eachDoes(words: Words, counted: Counted | undefined): boolean {
  const each = (counted?.to ?? 0) + 2;
  return isPeople(counted?.noun) && words[each]?.text === 'each' && isUnknown(words[each + 1]);
}

/** "5 users upload 10 pictures a week each": what people do comes so often. */
function isDone(words: Words, at: number, counted: Counted | undefined): boolean {
  const isOpen = senseOf(words[(counted?.to ?? 0) - 1], 'noun')?.open ?? false;
  return isOpen && words.slice(0, at).some((word) => isPeople(nounOf(word)) && !senseOf(word, 'noun')?.open);
}

/** Whether those who are counted before a position, or all of a text, share one thing. */
function isShare(words: Words, at: number, behind: number): boolean {
  const next = words.slice(at + 1, at + 3).some((word) => hasSense(word, 'instance'));
  return matches(words[at], /^shar(?:e|ed|ing)$/) && (at === behind || next);
}

/** "x3" and "times 3" behind a service are how many of them. */
export function multipliedAt(words: Words, at: number, number: ParsedNumber): Amount | undefined {
  const isTimes = hasSense(words[at - 1], 'times') || words[at - 1]?.text === 'times';
  if (!isTimes || hasSense(words[at - 2], 'digits', 'scale', 'number', 'how-many')) return undefined;
  // "Public IPv4 x2"
  if (hasSense(words[at - 2], 'public-address')) {
    const addresses = { measure: 'count', value: number.value, noun: 'addresses' } as const;
    return withPositions(amountOver(words, at, number.to, number, addresses), [at - 2, at - 1]);
  }
  // "24h x 30 days", "2 x 1 vCPU", "t3.small * 730 h", "times 24*30"
  if (hasSense(words[number.to], 'memory', 'time', 'vcpu', 'times')) return undefined;
  // "Everything x2": so many machines on every side
  const isOfAll = matches(words[at - 2], /^(?:everything|all)$/);
  return amountOver(words, at, number.to, number, {
    measure: 'count',
    value: number.value,
    ...(isOfAll ? { noun: 'instances' } : { beforeHead: 'service', each: true }),
  });
}

/** "Public IP costs, I have 3", "what's a t3.small, we need two": so many of the only thing that is named before. */
export function ownedBefore(words: Words, at: number, to: number): Partial<Amount> | undefined {
  const isOwned = matches(words[at - 1], /^(?:have|got|need|want|use|run)$/) && matches(words[at - 2], /^(?:i|we)$/);
  const isLast = words[to] === undefined || hasSense(words[to], 'separator');
  const [thing, ...others] = words
    .slice(0, at)
    .filter((word) => hasSense(word, 'service', 'instance', 'public-address'));
  if (!isOwned || !isLast || !thing || others.length > 0) return undefined;
  return hasSense(thing, 'public-address') ? { noun: 'addresses' } : { beforeHead: 'service' };
}

const HAVE = /^(?:with|get|need|want|have)$/;

/** "8M calls, 1 GB, 400 ms each. That's per week." */
function rateSaidLater(words: Words): ReturnType<typeof rateAfter> {
  const end = words.findIndex((_, at) => /^[.;] ?th(?:at|[eo]se)$/i.test(typedText(words, at, at + 2)));
  const from = matches(words[end + 2], /^(?:is|are)$/) ? end + 3 : end + 2;
  const rate = end < 0 ? undefined : rateAt(words, from, true);
  return rate && !matches(words[rate.to], /^[?]$/) ? { ...rate, from } : undefined;
}

/** How often, directly behind what is counted or past a few words that say nothing: "requests, I mean, per hour". */
function rateAfter(
  words: Words,
  from: number,
  isTraffic: boolean,
): (Frequency & { readonly from: number }) | undefined {
  for (let at = from; at < from + FARTHEST_RATE; at += 1) {
    const rate = rateAt(words, at, isTraffic);
    // "100 jobs, an hour" is how long, "4 tasks, monthly?" asks for the bill: behind a comma neither is a "per".
    const isOther = hasSense(words[at], 'article') || words[at]?.text === 'monthly';
    if (rate) return words[at - 1]?.text === ',' && isOther ? undefined : { ...rate, from: at };
    const word = words[at];
    // "15 messages in per hour"
    if (word?.text === 'in' && words[at + 1]?.text === 'per') continue;
    // "40 sensors send a message every 5 minutes"
    if (hasSense(word, 'article') && sentAt(words, at + 1) && hasSense(words[at + 2], 'per')) continue;
    // "8 transitions per run, every minute": so often comes the run.
    const each = senseOf(word, 'each');
    if (each?.of && !each.person) return undefined;
    // "80k files arrive in our bucket each night"
    if (hasSense(word, 'in-place') && isUnknown(words[at + 1])) continue;
    if (!word || !(word.senses.length === 0 || word.text === ',' || hasSense(word, 'noun', 'times', 'each', 'on')))
      return undefined;
  }
  return undefined;
}

/** Whether the word is one thing that is sent: "a message", "a request". */
function sentAt(words: Words, at: number): boolean {
  const noun = nounOf(words[at]);
  return (noun === 'messages' || noun === 'requests') && !matches(words[at], /s$/);
}
