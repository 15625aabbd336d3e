import { exact } from '../decimal.js';
import { countedAt, multipliedAt } from './counted.js';
import { thingOf } from './each-of.js';
import type { Amount } from './facts.js';
import { foundAmount, range, UNWRITTEN, withThousands, withWords } from './found-amount.js';
import { hasSense, type MeaningKind, type Noun, senseOf, type Word } from './meaning.js';
import { articleTimeAt, measuredAt, vcpusOf } from './measured.js';
import { namedAfter, namedBefore } from './named.js';
import { numberAt, type PlainNumber } from './numbers.js';
import { rateAt } from './periods.js';

/**
 * Reads the amount that starts at a word: a number with its unit, what it counts, how often, and what it is for. The
 * first of the recognisers below that understands it decides.
 * @param used positions that belong to earlier amounts
 */
export function amountAt(words: readonly Word[], at: number, used: ReadonlySet<number>): Amount | undefined {
  const number = numberAt(words, at);
  if (!number) return articleTimeAt(words, at) ?? recurrenceAt(words, at);
  return (
    groupsAt(words, at, number, used) ??
    multipliedAt(words, at, number) ??
    (isNamedValue(words, at, number) ? namedBefore(words, at, number, used) : undefined) ??
    measuredAt(words, at, number, used) ??
    namedAfter(words, at, number) ??
    countedAt(words, at, number) ??
    namedBefore(words, at, number, used) ??
    bareAt(words, at, number)
  );
}

/** Things that come in groups: people, and what they do. */
const GROUPED: ReadonlySet<Noun | undefined> = new Set(['people', 'audience', 'requests', 'messages', 'jobs', 'tasks']);

/** "4 classes of 25 kids" are 100, "3 bursts of 1000 requests a day" are 3000, "2 snapshots of about 80 GB" 160 GB. */
function groupsAt(
  words: readonly Word[],
  at: number,
  { value, to }: PlainNumber,
  used: ReadonlySet<number>,
): Amount | undefined {
  const alone = peopleTogether(words, at);
  if (alone) return alone;
  const group = words[to];
  const isGroup = /^[\p{L} ]+s$/u.test(group?.text ?? '') && group?.meanings.every(({ kind }) => MAY_GROUP.has(kind));
  const from = hasSense(words[to + 2], 'lasting') ? to + 3 : to + 2;
  const each = isGroup && words[to + 1]?.text === 'of' ? amountAt(words, from, used) : undefined;
  const role = senseOf(group, 'role')?.role;
  if (each?.measure === 'memory' && (role === 'snapshots' || role === 'images'))
    return withWords({ ...each, value: each.value.times(value), role }, range(at, from));
  if (each?.measure !== 'count' || !GROUPED.has(each.noun)) return undefined;
  return withWords({ ...each, value: each.value.times(value), bare: false }, range(at, from));
}

/** "6 teachers and 180 students, each …" are 186, unless something is told of each kind. */
function peopleTogether(words: readonly Word[], at: number): Amount | undefined {
  const first = peopleAt(words, at);
  const behind = (first?.at.at(-1) ?? at) + 1;
  const second = first && senseOf(words[behind], 'separator') ? peopleAt(words, behind + 1) : undefined;
  if (!first || !second || !/^(?:and|&|\+|plus)$/.test(words[behind]?.text ?? '')) return undefined;
  const things = [first, second]
    .flatMap(({ at: places }) => places.flatMap((place) => words[place] ?? []))
    .map(thingOf);
  const eaches = words.flatMap((word) => senseOf(word, 'each') ?? []);
  const isOfAll = eaches.length > 0 && eaches.every(({ of }) => of === undefined || !things.includes(of));
  return isOfAll ? withWords({ ...second, value: second.value.plus(first.value) }, [...first.at, behind]) : undefined;
}

function peopleAt(words: readonly Word[], at: number): Amount | undefined {
  const number = numberAt(words, at);
  const found = number && countedAt(words, at, number);
  return found?.noun === 'people' && !found.rate && !found.role ? found : undefined;
}

/** "Teams" are people, too, and "bursts" are vague without a number. */
const MAY_GROUP: ReadonlySet<MeaningKind> = new Set(['noun', 'vague', 'group', 'role', 'unpriced', 'service']);

/** "requests=3M", "memory:512", and "vcpu 1 memory 2gb", where a name before the number wins over what follows. */
function isNamedValue(words: readonly Word[], at: number, number: PlainNumber): boolean {
  const mark = words[at - 1];
  if (hasSense(words[number.to], 'memory', 'time', 'vcpu') && words[number.to]?.glued) return false;
  if (mark?.text === '=' || (mark?.text === ':' && words[at]?.glued)) return true;
  // "Task cpu 256 task memory 512": CPU units
  if (hasSense(mark, 'vcpu') && !vcpusOf(number).eq(number.value)) return true;
  // "A NAT gateway, 1M requests 512 MB": a number with a unit is none of requests.
  const [next, following, unit] = words.slice(number.to, number.to + 3);
  const names = hasSense(next, 'role') || (hasSense(next, 'noun') && !hasSense(unit, 'memory', 'time', 'vcpu'));
  const nextIsNamed = names && hasSense(following, 'digits');
  return nextIsNamed && hasSense(mark, 'role', 'noun', 'vcpu');
}

/** "every 5 minutes" and "nightly" count without a number that would say of what; "yearly" and "monthly cost" count nothing. */
function recurrenceAt(words: readonly Word[], at: number): Amount | undefined {
  const starts = hasSense(words[at], 'rate') || /^(?:every|each)$/.test(words[at]?.text ?? '');
  const rate = starts ? rateAt(words, at) : undefined;
  const long = rate?.period === 'month' || rate?.period === 'year';
  // "On demand hourly" is how it is paid.
  if (!rate || long || hasSense(words[rate.to], 'cost') || words[at - 1]?.text.endsWith('demand')) return undefined;
  return foundAmount(words, at, rate.to, UNWRITTEN, { measure: 'count', value: exact('1'), rate });
}

/** A lone "one" is a pronoun: "each one takes 200 ms". */
function bareAt(words: readonly Word[], at: number, number: PlainNumber): Amount | undefined {
  if (words[at]?.text === 'one' && number.to === at + 1) return undefined;
  if (hasSense(words[at], 'article') && !number.scaled) return undefined;
  const loose = !isListed(words, at - 1, -1) || !isListed(words, number.to, 1);
  const parts = { measure: 'count', value: withThousands(number), bare: true, ...(loose && { loose }) } as const;
  return foundAmount(words, at, number.to, number, parts);
}

/** Numbers without a unit stand in lists, beside names and other quantities: "lambda, 3M, 512, 200", but not "my nephew, 17,". */
function isListed(words: readonly Word[], at: number, step: 1 | -1): boolean {
  const word = words[at];
  if (word?.text === ',' && step < 0) return isListed(words, at + step, step);
  // "Two evenings" are counted.
  const schedule = senseOf(word, 'schedule');
  if (schedule && step > 0 && schedule.hoursADay === undefined) return false;
  return (
    word === undefined ||
    hasSense(word, ...LISTED) ||
    /^(?:[/=]|of (?:them|those|these|em)|with|the|w \/)$/.test(word.text)
  );
}

const LISTED: readonly MeaningKind[] = [
  ...(['separator', 'digits', 'number', 'scale', 'part', 'memory', 'time', 'vcpu', 'noun'] as const),
  ...(['role', 'service', 'instance', 'choice', 'architecture', 'region', 'in-place', 'times'] as const),
  ...(['schedule', 'free-tier'] as const),
];
