import { keptByText } from '../../../kept-by-text.js';
import { lazily } from '../../../lazily.js';
import type { OutOfScopeFinder } from '../../../understand/out-of-scope.js';
import { exact, plain } from '../../decimal.js';
import { hasGpu, instanceSize } from '../../instance-types.js';
import { A_MINUTE, A_MONTH } from '../../quantities/periods.js';
import type { RateTable } from '../../rate-table.js';
import type { Prices } from '../../rates.js';
import { loadIn } from '../load/load.js';
import { type Timetable, timetableIn } from '../timetable/timetable.js';
import { hasSense, isNumeric, matches, nounOf, roleOf, senseOf, type Words } from '../tokens/sense.js';
import { wordReader } from '../tokens/words.js';
import { amountAt } from './amounts.js';
import { asideAt } from './asides.js';
import { withAskedPart } from './asked-part.js';
import { withAsker } from './asker.js';
import { withChangedBlocks } from './changed-blocks.js';
import { clockAt } from './clock.js';
import { withCorrections } from './corrections.js';
import { isCountedOption } from './data-options.js';
import { dateSpanAt } from './date-span.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, isPaidData, spanOf } from './entity.js';
import { markIdle } from './idle.js';
import { withDiskTimes } from './kept-disks.js';
import { withLeftOut } from './left-out.js';
import { budgetQuestionAt } from './money.js';
import { multiplyEach } from './multiply-each.js';
import { readNegations } from './negations.js';
import { withOnce } from './once.js';
import { withOneOfThem } from './one-of-them.js';
import { withOwnMachines } from './own-machines.js';
import { withOwnTimes } from './own-times.js';
import { periodAt } from './price-period.js';
import { withPricedPlans } from './priced-plans.js';
import { restOf } from './rates.js';
import { shareAskedAt, withoutShare, withShareOfEach } from './share-of-each.js';
import { withSpells } from './spells.js';
import { withStopped } from './stopped.js';
import { isStray } from './stray.js';
import { withWeekendsOff } from './weekends-off.js';
import { entitiesOfWord } from './word-entities.js';
import { withWorkedOut } from './worked-out.js';

/** What the reader of plain words needs to know. */
export interface PlainWordsKnowledge {
  readonly prices: Pick<Prices, 'regions' | 'ec2' | 'lightsail'>;
  readonly findOutOfScope: OutOfScopeFinder;
}

/** A text as words, and what they say. */
export interface ReadText {
  readonly words: Words;
  readonly entities: Entities;
}

/** Several callers ask for the same line, and for each of its clauses, while it is answered. */
const MOST_KEPT = 20;

/** The readers by price list, which knows its Regions. */
const readers = new WeakMap<PlainWordsKnowledge['prices'], (text: string) => ReadText>();

/** Reads a text as words and what they say. */
export function readEntities(text: string, { prices, findOutOfScope }: PlainWordsKnowledge): ReadText {
  const read = readers.get(prices) ?? reader(prices, findOutOfScope);
  readers.set(prices, read);
  return read(text);
}

function reader(
  { regions, ec2, lightsail }: PlainWordsKnowledge['prices'],
  find: OutOfScopeFinder,
): (text: string) => ReadText {
  const read = wordReader(regions, find);
  return keptByText((text) => {
    const words = read(text);
    // Most texts are about no price, as their words alone show.
    const entities = lazily(() =>
      withPricedPlans(extractEntities(words), words, lightsail).map((entity) => withSize(entity, ec2)),
    );
    return {
      words,
      get entities() {
        return entities();
      },
    };
  }, MOST_KEPT);
}

/** An instance type with its vCPUs and memory, if it has a price. */
function withSize(entity: Entity, ec2: RateTable<'ec2'>): Entity {
  if (entity.kind !== 'instance') return entity;
  const size = instanceSize(entity.type, ec2);
  return size ? { ...entity, size } : entity;
}

/** Everything that a request says, in order, with what each pays of those who split the total. */
function extractEntities(all: Words): Entities {
  const timetable = timetableIn(all) ?? loadIn(all);
  const words = timetable ? withoutWords(all, timetable.at) : all;
  const asked = shareAskedAt(words);
  const others = toldIn(withoutShare(words, asked), timetable);
  const shared = asked < 0 ? others : (withShareOfEach(others, words, asked) ?? toldIn(words, timetable));
  const priced = withStopped(withLeftOut(withChangedBlocks(shared, words), words), words);
  const machines = withOwnMachines(withDiskTimes(priced, words), words);
  return withOwnTimes(markIdle(withSpells(withOneOfThem(withAskedPart(machines, words), words), words), words), words);
}

/** The words with nothing in place of those that are read already. */
function withoutWords(words: Words, at: readonly number[]): Words {
  const read = new Set(at);
  return words.map((word, place) => (read.has(place) ? { ...word, text: '', senses: [] } : word));
}

function toldIn(words: Words, timetable: Timetable | undefined): Entities {
  return withWeekendsOff(entitiesIn(words, timetable), words);
}

/** Everything that words say, in order. What says nothing is left out. */
function entitiesIn(words: Words, timetable: Timetable | undefined): Entities {
  const used = new Set<number>(timetable?.at);
  const entities: Entity[] = [];
  const negations = readNegations(words);
  words.forEach((_, at) => {
    if (at === timetable?.place) entities.push(...timetable.entities);
    const found = used.has(at) ? undefined : entityAt(words, at, used);
    if (found) {
      for (const position of found.at) used.add(position);
      entities.push(found);
    } else if (!used.has(at) && isStray(words, at))
      entities.push({
        kind: 'stray',
        ...spanOf(words, at - Number(words[at - 1]?.text === 'other' || words[at]?.text === 'full'), at + 1),
      });
    // A number of containers also hints at a service, so words are looked at even if an amount has used them.
    if (found?.kind !== 'aside') entities.push(...entitiesOfWord(words, at, entities, negations, used));
  });
  return multiplyEach(
    withOnce(withWorkedOut(withCorrections(withAsker(entities, words), words), words), words),
    words,
  ).filter((entity) => {
    if (entity.kind === 'vague') return !entity.at.some((position) => used.has(position));
    if (entity.kind !== 'unpriced') return true;
    // Its type says which GPU it has.
    if (entity.what === 'gpu' && entitiesOf(entities, 'instance').some(({ type }) => hasGpu(type))) return false;
    // "How much is a snapshot if I keep an 80 GB snapshot": its size is told elsewhere.
    if (entity.what === 'snapshots' && entitiesOf(entities, 'amount').some(isSnapshotSize)) return false;
    return !(entity.what === 'transfer' && entities.some(isPaidData)) && !hasPrice(words, entity.at, used);
  });
}

function isSnapshotSize({ measure, role }: Amount): boolean {
  return measure === 'memory' && role === 'snapshots';
}

/** "100 GB data out" and "logs in CloudWatch" have their price; "data out" and "CloudWatch" alone need to know how much. */
function hasPrice(words: Words, at: readonly number[], used: ReadonlySet<number>): boolean {
  if (at.some((position) => used.has(position) && hasSense(words[position], 'role'))) return true;
  return (
    at.every((position) => words[position]?.text === 'cloudwatch') &&
    words.some((word, position) => used.has(position) && (roleOf(word) === 'logs' || isCountedOption(nounOf(word))))
  );
}

/** The first entity that can be made of the words from a position on. */
function entityAt(words: Words, at: number, used: ReadonlySet<number>): Entity | undefined {
  return (
    budgetQuestionAt(words, at) ??
    dateSpanAt(words, at) ??
    clockAt(words, at) ??
    asideAt(words, at) ??
    quantityAt(words, at, used) ??
    periodAt(words, at) ??
    unknownPeriodAt(words, at, used)
  );
}

/** "200 jobs a shift", "per sprint", "5 days a wek": nobody knows how often that is, and a number of them would be one a month. */
function unknownPeriodAt(words: Words, at: number, used: ReadonlySet<number>): Entity | undefined {
  const next = words[at + 1];
  // "10k/dy", but not "$0.31/kWh" or "per ten GB"
  const isRate = isNumeric(words[at - 1]) && !matches(words[at - 1], /[.,]/) && matches(words[at], /^(?:per|\/)$/);
  const isOfNoun = hasSense(words[at - 1], 'noun', 'time') && matches(words[at], /^(?:an?|per|\/)$/);
  const isUnread = isRate
    ? matches(next, /^\p{L}{2,}$/u) && next?.senses.length === 0
    : matches(next, /^\p{L}{3,}$/u) && !hasSense(next, 'noun', 'period', 'service', 'instance');
  // "300 ms per report" is how long one takes.
  const isShort =
    isNumeric(words[at - 2]) && exact(senseOf(words[at - 1], 'time')?.milliseconds ?? A_MINUTE).lt(A_MINUTE);
  const follows = used.has(at - 1) && !isShort && (isRate || isOfNoun);
  return follows && isUnread ? { kind: 'stray', ...spanOf(words, at, at + 2) } : undefined;
}

/** Shorter units are none that a bill is wanted for: "1M minutes" are those of connections. */
const IN_HOURS: ReadonlySet<string | undefined> = new Set(['hour', 'day', 'week']);
/** Up to 31 days are so many hours of one month. */
const LONGEST_IN_MONTHS = '1.02';

/** An amount, unless it is for how long the bill is wanted: "for 12 months", "6 weeks", "750 hours". */
function quantityAt(words: Words, at: number, used: ReadonlySet<number>): Entity | undefined {
  const said = amountAt(words, at, used);
  const amount = said && restOf(said, words);
  if (amount?.measure !== 'time' || amount.rate || amount.kept) return amount;
  // "Two weeks later a t3.large": when something else begins, and not how long it runs.
  if (matches(words[endOf(amount)], /^(?:later|earlier|afterwards)$/))
    return { kind: 'stray', typed: amount.typed, at: amount.at };
  const unit = words[endOf(amount) - 1];
  const period = senseOf(unit, 'period')?.period;
  const inMonths = /^(?:month|quarter|year)$/.test(period ?? '') || matches(unit, /^semesters?$/);
  const months = amount.value.div(A_MONTH);
  if (!(inMonths || IN_HOURS.has(period)) || (inMonths ? months.lt('1') : months.lte(LONGEST_IN_MONTHS))) return amount;
  const name = inMonths ? `${plain(months.round(2))} months` : amount.typed;
  const lasting = period !== 'hour' && { lasting: true as const };
  return { kind: 'asked-period', name, months, ...lasting, typed: amount.typed, at: amount.at };
}
