import { exact, plain } from '../decimal.js';
import { PERIODS, perMonth } from '../quantities/periods.js';
import { amountAt } from './amounts.js';
import { asideAt } from './asides.js';
import { askedNumberAt } from './asked-number.js';
import { clockSpanAt } from './clock.js';
import type { Amount, Fact, OtherFact } from './facts.js';
import { range } from './found-amount.js';
import { hasSense, type Meaning, type Role, senseOf, type Word } from './meaning.js';
import { type Negations, readNegations } from './negations.js';
import { isPaidData } from './paid-data.js';
import { rateAt } from './periods.js';

/** So many words may stand between "without" or "used up" and the free tier. */
const NEAR = 4;

/** Everything that a request says, in order. What says nothing is left out. */
export function scan(words: readonly Word[]): readonly Fact[] {
  const used = new Set<number>();
  const facts: Fact[] = [];
  const negations = readNegations(words);
  words.forEach((word, at) => {
    const found = used.has(at) ? undefined : foundAt(words, at, used);
    if (found) {
      for (const position of found.at) used.add(position);
      facts.push(found);
    } else if (!used.has(at) && isStray(word)) facts.push({ kind: 'stray', typed: word.typed, at: [at] });
    // A number of containers also hints at a service, so words are looked at even if an amount has used them.
    if (found?.kind !== 'aside') facts.push(...factsOfWord(words, word, at, facts, negations, used));
  });
  return facts.filter((fact) => {
    if (fact.kind === 'vague') return !fact.at.some((position) => used.has(position));
    return fact.kind !== 'unpriced' || !hasPrice(words, fact.at, used);
  });
}

/** "100 GB data out" and "logs in CloudWatch" have their price; "data out" and "CloudWatch" alone need to know how much. */
function hasPrice(words: readonly Word[], at: readonly number[], used: ReadonlySet<number>): boolean {
  if (at.some((position) => used.has(position) && hasSense(words[position], 'role'))) return true;
  return (
    at.every((position) => words[position]?.text === 'cloudwatch') &&
    words.some((word, position) => used.has(position) && isMonitored(word))
  );
}

function isMonitored(word: Word): boolean {
  const role = senseOf(word, 'role')?.role;
  return role === 'logs' || role === 'logs-kept' || senseOf(word, 'noun')?.noun === 'metrics';
}

/** The first that can be made of the words from a position on. */
function foundAt(words: readonly Word[], at: number, used: ReadonlySet<number>): Fact | undefined {
  return (
    askedNumberAt(words, at) ??
    spanAt(words, at) ??
    asideAt(words, at)?.fact ??
    amountWith(words, at, used) ??
    periodAt(words, at)
  );
}

/** A rate of nothing: the period of the price that is asked for, or one that stands open. */
function periodAt(words: readonly Word[], at: number): Fact | undefined {
  const rate = rateAt(words, at);
  if (!rate || rate.period === 'month') return undefined;
  const typed = words
    .slice(at, rate.to)
    .map((word) => word.typed)
    .join(' ');
  const positions = range(at, rate.to);
  // "t3.medium per day": at the end it is the period of the price, even without a word for that.
  const closes =
    /^(?:per|\/)$/.test(words[at]?.text ?? '') && words.slice(rate.to).every(({ text }) => /^[?!.]$/.test(text));
  if (!closes && !words.some((word) => hasSense(word, 'cost'))) return { kind: 'stray', typed, at: positions };
  if (!rate.every.eq('1')) return { kind: 'stray', typed, at: positions };
  const months = exact('1').div(perMonth(exact('1'), PERIODS[rate.period]));
  return {
    kind: 'asked-period',
    name: `${rate.period === 'hour' ? 'an' : 'a'} ${rate.period}`,
    months,
    typed,
    at: positions,
  };
}

function spanAt(words: readonly Word[], at: number): Fact | undefined {
  const span = clockSpanAt(words, at);
  if (!span) return undefined;
  const typed = words.slice(at, span.to).map((word) => word.typed);
  return { kind: 'schedule', hoursADay: span.hours, typed: typed.join(' '), at: range(at, span.to) };
}

/** Times beside "p95" or "timeout" are none that an average could be. */
const EXTREME = /^(?:p\d\d\d?|max|maximum|peak|timeout|worst|slowest|longest|cold)$/;
const FARTHEST_EXTREME = 3;

function amountWith(words: readonly Word[], at: number, used: ReadonlySet<number>): Fact | undefined {
  const amount = amountAt(words, at, used);
  const months = amount && monthsOf(amount, words);
  if (months) return months;
  if (amount?.measure !== 'time' || amount.rate || !isExtreme(words, at)) return amount;
  return { kind: 'aside', what: 'not the average', typed: amount.typed, at: amount.at };
}

const A_MONTH = '2628000000';

/** "For 12 months", "2 years": how long the bill is asked for. What runs shorter is so many hours. */
function monthsOf(amount: Amount, words: readonly Word[]): Fact | undefined {
  const unit = words[amount.at.at(-1) ?? -1]?.text ?? '';
  const months = amount.value.div(A_MONTH);
  if (amount.measure !== 'time' || amount.rate || !/^(?:mo|mths?|months?|yrs?|years?)$/.test(unit) || months.lte('1'))
    return undefined;
  const name = `${plain(months.round(2))} months`;
  return { kind: 'asked-period', name, months, typed: amount.typed, at: amount.at };
}

function isExtreme(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - FARTHEST_EXTREME); before -= 1) {
    if (EXTREME.test(words[before]?.text ?? '')) return true;
    if (hasSense(words[before], 'separator', 'digits', 'number', 'time')) return false;
  }
  return false;
}

/** Units that mean nothing else: one that stands alone has lost its number. */
const LONE_UNIT = /^(?:[mgt]i?b|megs?|gigs?|ms|msec|millis|secs|seconds|minutes?|mins|hours?|hrs|days?|weeks?)$/;

/** A number, or a unit, that nothing was made of. A lone "one" is a pronoun. */
function isStray(word: Word): boolean {
  const noun = senseOf(word, 'noun')?.noun;
  if (noun === 'iops' || noun === 'throughput') return true;
  if (hasSense(word, 'number')) return word.text !== 'one' && word.text !== 'single';
  if (hasSense(word, 'memory', 'time', 'period')) return LONE_UNIT.test(word.text);
  return hasSense(word, 'digits') || hasSense(word, 'part') || (hasSense(word, 'scale') && word.text.length > 3);
}

function factsOfWord(
  words: readonly Word[],
  word: Word,
  at: number,
  before: readonly Fact[],
  { facts, excluded, targets }: Negations,
  used: ReadonlySet<number>,
): readonly Fact[] {
  // "20 GB not disk": what is denied belongs to an amount already.
  if (used.has(targets.get(at) ?? -1)) return [{ kind: 'negation', typed: word.typed, at: [at] }];
  const negated = facts.get(at);
  if (negated) return [negated];
  if (excluded.has(at)) return [];
  if (word.text === '/') return asAlternative(words, at).map((fact) => ({ ...fact, at: [at] }));
  return word.meanings.flatMap((meaning) => {
    const fact = factOf(meaning, words, at, before);
    return fact ? [fact.kind === 'amount' ? fact : { ...fact, at: [at] }] : [];
  });
}

function factOf(
  meaning: Meaning,
  words: readonly Word[],
  at: number,
  before: readonly Fact[],
): OtherFact | Amount | undefined {
  const typed = words[at]?.typed ?? '';
  switch (meaning.kind) {
    case 'service':
      return { kind: 'service', service: meaning.service, weak: meaning.weak ?? false };
    case 'another':
      return lastHead(before);
    case 'outside':
      return { kind: 'outside', name: meaning.name, context: isContext(words, at), typed };
    case 'unpriced':
      return { kind: 'unpriced', what: meaning.what, typed };
    case 'schedule':
      return { ...meaning, typed };
    case 'weekday':
      return { kind: 'schedule', days: [meaning.day], typed };
    case 'each':
      return meaning.person && { kind: 'each-person' };
    case 'currency':
    case 'within-vpc':
    case 'internet':
    case 'cheapest':
    case 'everywhere':
      return meaning;
    case 'role':
      return isUnsizedDisk(meaning.role, words, at) ? { kind: 'vague', typed: `a ${typed}` } : undefined;
    case 'vague':
      return { kind: 'vague', typed };
    case 'place':
      return placeFact(meaning, words, at);
    case 'free-tier':
      return isDenied(words, at) ? { kind: 'no-free-tier' } : undefined;
    case 'public-address':
      return { kind: 'public-address', wanted: !hasSense(words[at - 1], 'without') };
    case 'separator':
      return { kind: 'separator', separator: joinsCompared(words, at, before) ? 'or' : meaning.separator };
    case 'instance':
    case 'choice':
    case 'architecture':
    case 'region':
    case 'on':
    case 'both':
    case 'compare':
    case 'cost':
      return meaning;
    default:
      return undefined;
  }
}

/** "With a disk": one is wanted, and nothing says how large, unless an amount behind it turns out to. */
function isUnsizedDisk(role: Role, words: readonly Word[], at: number): boolean {
  return (role === 'disk' || role === 'volume') && hasSense(words[at - 1], 'article');
}

/** "arm/x86" are alternatives; other strokes belong to rates. */
function asAlternative(words: readonly Word[], at: number): readonly OtherFact[] {
  const kinds = ['architecture', 'region', 'instance', 'choice'] as const;
  const same = kinds.some((kind) => senseOf(words[at - 1], kind) && senseOf(words[at + 1], kind));
  return same ? [{ kind: 'separator', separator: 'or' }] : [];
}

/** "one lambda with … and another with …" */
function lastHead(before: readonly Fact[]): OtherFact | undefined {
  const head = before.findLast(({ kind }) => kind === 'service' || kind === 'instance');
  if (head?.kind === 'service') return head;
  return head && { kind: 'service', service: 'ec2', weak: false };
}

/** What only feeds a function, or runs on an instance, is no part of the price: "fed by s3", "postgres on it", "a database box". */
function isContext(words: readonly Word[], at: number): boolean {
  if (hasSense(words[at - 1], 'context')) return true;
  const hosted = /^(?:running|runs|run|installed|hosting|hosts|self|own|with)$/.test(words[at - 1]?.text ?? '');
  const host = words
    .slice(at + 1, at + 4)
    .some(({ text }, index, next) => text === 'on' && next[index + 1]?.text === 'it');
  const server = senseOf(words[at + 1], 'noun')?.noun === 'instances';
  return SOFTWARE.test(words[at]?.text ?? '') && (hosted || host || server);
}

/** Programs that people also run on instances of their own. */
const SOFTWARE =
  /^(?:postgres|postgresql|mysql|mariadb|mongo|mongodb|redis|valkey|database|databases|sql server|db|kafka|elasticsearch|nginx)$/;

/** Words such as "space" are places only behind "in" or "on". */
function placeFact(
  { code }: Extract<Meaning, { readonly kind: 'place' }>,
  words: readonly Word[],
  at: number,
): OtherFact | undefined {
  const named = hasSense(words[at - 1], 'in-place', 'on') || hasSense(words[at - 2], 'in-place', 'on');
  // A word that was only mended to a place is one where a place is expected: a "bastion" is not Boston.
  const mended = words[at]?.text !== words[at]?.typed.toLowerCase();
  if ((code === undefined || mended) && !named) return undefined;
  return { kind: 'place', typed: words[at]?.typed ?? '', ...(code !== undefined && { nearest: code }) };
}

function isDenied(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  return near.some((word) => hasSense(word, 'without', 'spent'));
}

/** In "compare A and B" the "and" sets alternatives apart. */
function joinsCompared(words: readonly Word[], at: number, before: readonly Fact[]): boolean {
  const joins = senseOf(words[at], 'separator')?.separator === 'and';
  return joins && words.slice(0, at).some(({ text }) => /^(?:compar|difference)/.test(text)) && before.some(isHead);
}

/** Whether a fact names what is to be priced. */
export function isHead(fact: Fact): boolean {
  if (fact.kind === 'service') return !fact.weak;
  if (fact.kind === 'outside') return !fact.context;
  if (isPaidData(fact)) return true;
  return fact.kind === 'instance' || (fact.kind === 'unpriced' && HEADS.has(fact.what));
}

const HEADS: ReadonlySet<string> = new Set(['app-runner', 'microvm', 'transfer', 'snapshots', 'elsewhere-in-notes']);
