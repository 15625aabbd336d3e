import { STOP_WORDS } from '../../../language/stop-words.js';
import { isEverydayWord } from '../../../language/word-frequency.js';
import { type Decimal, exact } from '../../decimal.js';
import {
  hasSense,
  isDiskRole,
  isPeople,
  isUnknown,
  matches,
  type Noun,
  nounOf,
  roleOf,
  type SenseKind,
  senseOf,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { LEXICON } from '../tokens/vocabulary/lexicon.js';
import { amountOver, eachBefore, IMPLIED, withPositions, withThousands } from './amount.js';
import { countedAt, multipliedAt, ownedBefore } from './counted.js';
import { DATA_OPTIONS } from './data-options.js';
import { type Amount, range } from './entity.js';
import { articleTimeAt } from './lengths.js';
import { measuredAt, vcpusOf } from './measured.js';
import { numberAt, type ParsedNumber } from './numbers.js';
import { isOfPrice } from './price-period.js';
import { rateAt } from './rates.js';

/**
 * Reads the amount that starts at a word: a number with its unit, what it counts, how often, and what it is for. The
 * first of the recognizers below that understands it decides.
 * @param used positions that belong to earlier amounts
 */
export function amountAt(words: Words, at: number, used: ReadonlySet<number>): Amount | undefined {
  const number = numberAt(words, at);
  if (!number) return articleTimeAt(words, at) ?? recurrenceAt(words, at) ?? ownClusterAt(words, at);
  return (
    groupsAt(words, at, number, used) ??
    multipliedAt(words, at, number) ??
    (isNamedValue(words, at, number) ? namedBefore(words, at, number, used) : undefined) ??
    measuredAt(words, at, number, used) ??
    namedAfter(words, at, number) ??
    countedAt(words, at, number) ??
    namedBefore(words, at, number, used) ??
    bareAt(words, at, number, used)
  );
}

/** Things that come in groups: people, and what they do. */
const GROUPED: ReadonlySet<Noun | undefined> = new Set(['people', 'audience', 'requests', 'messages', 'jobs', 'tasks']);

/** In milliseconds: shorter ones are runs, which are counted. */
const SHORTEST_GROUPED = '600000';

/** "4 classes of 25 kids", or with them, are 100, "3 bursts of 1000 requests a day" are 3000, "4 lessons of 90 minutes" 6 hours. */
function groupsAt(
  words: Words,
  at: number,
  { value, to: behind }: ParsedNumber,
  used: ReadonlySet<number>,
): Amount | undefined {
  // "Two exam sessions of 3 hours"
  const isDescribed =
    isUnknown(words[behind]) &&
    !matches(words[behind], /s$/) &&
    (isUnknown(words[behind + 1]) || roleOf(words[behind + 1]) === 'snapshots');
  const to = isDescribed ? behind + 1 : behind;
  const group = words[to];
  const isGroup = matches(group, /^[\p{L} ]+s$/u) && group?.senses.every(({ kind }) => MAY_GROUP.has(kind));
  if (!isGroup) return undefined;
  const role = roleOf(group);
  if (role === 'snapshots' || role === 'images') return storedAt(words, at, to, value, used);
  // "4 classes with 25 kids", but "4 servers with 25 users"
  const isJoined = words[to + 1]?.text === 'with' && (isUnknown(group) || hasSense(group, 'group'));
  if (!isJoined && words[to + 1]?.text !== 'of') return undefined;
  const from = hasSense(words[to + 2], 'lasting') ? to + 3 : to + 2;
  // What describes the group was not understood.
  const said = [...range(at, behind), ...range(to, from)];
  const each = amountAt(words, from, used);
  if (isJoined && !isPeople(each?.noun)) return undefined;
  // "Two groups of 16"
  if (each?.bare && (isPeople(nounOf(group)) || matches(group, /^(?:groups|classes|courses|cohorts)$/)))
    return withPositions({ ...each, noun: 'people', value: each.value.times(value), bare: false, loose: false }, said);
  const isTime = each?.measure === 'time' && group?.senses.length === 0 && each.value.gte(SHORTEST_GROUPED);
  // "500 downloads of 300 MB, egress": all of them leave.
  const isData = each?.measure === 'memory' && group?.senses.length === 0 && words.some(isTransfer);
  if (!each || !(isTime || isData || (each.measure === 'count' && GROUPED.has(each.noun)))) return undefined;
  return withPositions({ ...each, value: each.value.times(value), bare: false }, said);
}

function isTransfer(word: Word): boolean {
  const role = roleOf(word) ?? '';
  return role === 'data' || (role in DATA_OPTIONS && !/^logs/.test(role));
}

/** So many words may stand between snapshots and their size. */
const FARTHEST_STORED = 7;

/** "2 snapshots of about 80 GB", "3 snapshots, 40 GB each" and "7 snapshots, 340 GB all together". */
function storedAt(
  words: Words,
  at: number,
  to: number,
  number: Decimal,
  used: ReadonlySet<number>,
): Amount | undefined {
  const near = words.slice(to + 1, to + 1 + FARTHEST_STORED);
  const from = to + 1 + near.findIndex((word) => hasSense(word, 'digits', 'number'));
  const size = from > to ? amountAt(words, from, used) : undefined;
  if (size?.measure !== 'memory' || (size.role && size.role !== 'data' && size.role !== roleOf(words[to])))
    return undefined;
  const between = words.slice(to + 1, from);
  const isAll =
    size.together || between.some((word) => hasSense(word, 'both') || matches(word, /^(?:al)?together|total$/));
  const isEach = size.each || between.some((word) => matches(word, /^(?:of|at)$/) || hasSense(word, 'each'));
  if (isAll === isEach) return undefined;
  const value = isAll ? size.value : size.value.times(number);
  // "12 repositories, 20 images in each, 300 MB per image"
  const each = between.some((word, place) => hasSense(word, 'each') && matches(between[place - 1], /^(?:in|for|on)$/));
  return withPositions({ ...size, value, each, role: roleOf(words[to]) ?? 'snapshots' }, range(at, from));
}

/** "Teams" are people, too, and "bursts" are vague without a number. */
const MAY_GROUP: ReadonlySet<SenseKind> = new Set(['noun', 'vague', 'group', 'role', 'unpriced', 'service']);

/** "requests=3M", "memory:512", and "vcpu 1 memory 2gb", where a name before the number wins over what follows. */
function isNamedValue(words: Words, at: number, number: ParsedNumber): boolean {
  const mark = words[at - 1];
  if (hasSense(words[number.to], 'memory', 'time', 'vcpu') && words[number.to]?.glued) return false;
  if (mark?.text === '=' || (mark?.text === ':' && words[at]?.glued)) return true;
  // "A NAT gateway, 1M requests 512 MB": a number with a unit is none of requests.
  const [next, following, unit] = words.slice(number.to, number.to + 3);
  const names = hasSense(next, 'role') || (hasSense(next, 'noun') && !hasSense(unit, 'memory', 'time', 'vcpu'));
  const nextIsNamed = names && hasSense(following, 'digits');
  return nextIsNamed && hasSense(mark, 'role', 'noun', 'vcpu');
}

/** "every 5 minutes" and "nightly" count runs without a number; "yearly" and "monthly cost" count nothing. */
function recurrenceAt(words: Words, at: number): Amount | undefined {
  const starts = hasSense(words[at], 'rate') || matches(words[at], /^(?:every|each)$/);
  const rate = starts ? rateAt(words, at) : undefined;
  if (!rate || /^(?:month|quarter|year)$/.test(rate.period) || isOfPrice(words, at, rate.to)) return undefined;
  return amountOver(words, at, rate.to, IMPLIED, { measure: 'count', value: exact('1'), rate });
}

/** "12 groups, each with its own cluster": one each. */
function ownClusterAt(words: Words, at: number): Amount | undefined {
  const before = hasSense(words[at - 1], 'service') ? at - 2 : at - 1;
  const isOne = matches(words[at], CLUSTER) && matches(words[before], /^(?:own|an?|one)$/);
  const each = isOne ? eachBefore(words, before) : undefined;
  if (each === undefined) return undefined;
  return amountOver(words, at, at + 1, IMPLIED, { measure: 'count', value: exact('1'), noun: 'clusters', each: true });
}

const CLUSTER = /^(?:(?:eks|k8s|kubernetes) )?cluster$/;

/** A lone "one" is a pronoun: "each one takes 200 ms". */
function bareAt(words: Words, at: number, number: ParsedNumber, used: ReadonlySet<number>): Amount | undefined {
  if (matches(words[at], /^(?:one|single)$/) && number.to === at + 1) return undefined;
  // "365 days / 12" divides, and counts nothing.
  if (words[at - 1]?.text === '/' && hasSense(words[at - 2], 'period')) return undefined;
  // "Two 20 GB gp3 disks", "2x 150 GB gp3": so many of them.
  const next = hasSense(words[number.to], 'times') ? number.to + 1 : number.to;
  const size = numberAt(words, next);
  const role = size && hasSense(words[size.to], 'memory') ? measuredAt(words, next, size, used)?.role : undefined;
  if (isDiskRole(role))
    return amountOver(words, at, number.to, number, { measure: 'count', value: number.value, noun: 'volumes' });
  // "How much are 5 or 10 t3.micro?"
  const other = senseOf(words[number.to], 'separator')?.separator === 'or' && numberAt(words, number.to + 1);
  const isOneOfTwo = other && hasSense(words[other.to], 'instance');
  const loose = !isOneOfTwo && (!isListed(words, at - 1, -1) || !isListed(words, number.to, 1));
  const owned = loose ? ownedBefore(words, at, number.to) : undefined;
  if (owned) return amountOver(words, at, number.to, number, { measure: 'count', value: number.value, ...owned });
  const parts = { measure: 'count', value: withThousands(number), bare: true, ...(loose && { loose }) } as const;
  return amountOver(words, at, number.to, number, parts);
}

/** Numbers without a unit stand in lists, beside names and other quantities: "lambda, 3M, 512, 200", but not "my nephew, 17,". */
function isListed(words: Words, at: number, step: 1 | -1): boolean {
  const word = words[at];
  if (word?.text === ',' && step < 0) return isListed(words, at + step, step);
  // "6 from 5 pm to 11 pm, 2 the rest of the day"
  if (word?.text === 'the' && matches(words[at + 1], /^(?:rest|other|remaining)$/)) return false;
  return (
    word === undefined ||
    hasSense(word, ...LISTED) ||
    // "5 pods, each 0.5/1gb"
    (step < 0 && hasSense(word, 'each')) ||
    /^(?:[/=]|of (?:them|those|these|em)|with|the|w \/)$/.test(word.text)
  );
}

const LISTED: readonly SenseKind[] = [
  ...(['separator', 'digits', 'number', 'scale', 'part', 'memory', 'time', 'vcpu', 'noun'] as const),
  ...(['role', 'service', 'instance', 'choice', 'architecture', 'region', 'in-place', 'times'] as const),
  ...(['schedule', 'free-tier'] as const),
];

/** "memory 512", "concurrency of 10", "requests = 3M": a name before a number without a unit. */
function namedBefore(words: Words, at: number, number: ParsedNumber, used: ReadonlySet<number>): Amount | undefined {
  let name = at - 1;
  while (matches(words[name], /^(?:[=:]|of|is|at|to|average|avg|averages|around|about)$/)) name -= 1;
  if (used.has(name)) return undefined;
  const parts = partsOfName(words[name]);
  // In "CloudWatch: 40 urgent alarms" the number is none of GB.
  if (!parts || (parts.role && parts.role in DATA_OPTIONS && !endsAt(words, number.to))) return undefined;
  if (parts.bare && isUnreadUnit(words[number.to], parts.measure)) return undefined;
  const value = parts.measure === 'vcpu' ? vcpusOf(number) : withThousands(number);
  const rate = rateAt(words, number.to);
  const to = rate?.to ?? number.to;
  const found = amountOver(words, at, to, number, { ...parts, value, ...(rate && { rate }) });
  return withPositions(found, [name]);
}

/** "Takes 8 quixes", "memory 512 zb": what stands where a unit would is none that is known, so that no usual one may take its place. */
function isUnreadUnit(word: Word | undefined, measure: Amount['measure']): boolean {
  if (!word || word.senses.length > 0 || !/^\p{L}{2,}$/u.test(word.text) || LEXICON.has(word.text)) return false;
  return !isEverydayWord(word.text) || (measure === 'time' && /[^s]s$/.test(word.text) && !STOP_WORDS.has(word.text));
}

function endsAt(words: Words, at: number): boolean {
  return words[at] === undefined || hasSense(words[at], 'separator', 'per', 'rate', 'region', 'in-place', 'cost');
}

/** "2048 mem", "10 provisioned": a number whose unit is left out. */
function namedAfter(words: Words, at: number, number: ParsedNumber): Amount | undefined {
  const role = senseOf(words[number.to], 'role');
  const parts = role && partsOfName(words[number.to]);
  if (!parts || parts.measure === 'count' || hasSense(words[number.to], 'noun')) return undefined;
  // "5M log lines" and "5 CloudWatch alarms" are no gigabytes.
  if (role.role in DATA_OPTIONS) return undefined;
  // "One volume", "2 EBS" and "3 gp3 volumes" count them.
  const counts = hasSense(words[at], 'number') || nounOf(words[number.to + 1]) === 'volumes';
  if (isDiskRole(role.role) && (counts || hasSense(words[number.to], 'service'))) return undefined;
  const found = amountOver(words, at, number.to, number, { ...parts, value: withThousands(number) });
  return withPositions(found, [number.to]);
}

/** What a name before or behind a number makes of it: what it measures, and whether its unit is still open. */
function partsOfName(word: Word | undefined): Pick<Amount, 'measure' | 'bare' | 'role' | 'noun'> | undefined {
  const role = roleOf(word);
  // "Times four" multiplies something, and counts no requests.
  const noun = word?.text === 'times' ? undefined : nounOf(word);
  if (hasSense(word, 'group')) return { measure: 'count', noun: 'people', bare: false };
  if (hasSense(word, 'vcpu')) return { measure: 'vcpu', bare: false };
  if (role === 'duration') return { measure: 'time', role, bare: true };
  if (role === 'warm' || role === 'snapstart') return { measure: 'count', role, bare: false };
  if (role && role !== 'data') return { measure: 'memory', role, bare: true };
  return noun && { measure: 'count', noun, bare: false };
}
