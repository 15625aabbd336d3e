import {
  CAPACITY,
  hasSense,
  isPeople,
  isUnknown,
  matches,
  nounOf,
  senseOf,
  sentenceAround,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { dataPerMonth, eachDoing, mayFollowEach, withPositions } from './amount.js';
import { STARTED } from './counted.js';
import { DATA_OPTIONS } from './data-options.js';
import { baseOf, countsPeople, countsThing, eachBeside, isOfNext } from './each-base.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, range, startOf } from './entity.js';

/**
 * Multiplies what each does by how many there are: "a class of 30, each about 40 calls a day", "every student asks 25 questions a week,
 * every question makes 10 calls", "three containers, each writes 2 GB of logs a day". "Each X" belongs to the X which is
 * counted nearest, mere "each" to the people or things before. What runs at the same time is left to its service, which
 * knows how many there are; what recurs and belongs to nothing stands open.
 */
export function multiplyEach(entities: Entities, words: Words): Entities {
  const amounts = entitiesOf(entities, 'amount');
  const hasPeople = amounts.some(countsPeople);
  const spread = new Set<Amount>();
  const lost: Entity[] = [];
  const known = new Map<Amount, Amount>();
  /** The amount for all of them; itself if it is that of nothing. */
  const counted = (amount: Amount): Amount => {
    const all = known.get(amount) ?? amount;
    const joined = joinedTo(amount, amounts, words);
    const doers = joined ? peopleOf(joined) : doersOf(amount, amounts, words);
    if (known.has(amount) || !(comes(amount) || doers.length > 0)) return all;
    known.set(amount, amount);
    const whose = eachBeside(words, amount)
      .map((at) => ({ at, base: baseOf(at, amount, amounts, words) }))
      .filter(({ at, base }) => !base || !isOfNext(at, amount, base, words));
    const bases = [...new Set([...whose.flatMap(({ base }) => base ?? []), ...doers])];
    // "18 students, each gets a box of 1 GB": the size is that of the box.
    const isOfBox = amount.measure === 'memory' && amount.role === undefined && hasPeople;
    for (const { at, base } of whose) {
      const { person, of } = senseOf(words[at], 'each') ?? {};
      if (!base && person && !countsPeople(amount) && !(isOfBox && of === undefined)) lost.push(openEach(words, at));
    }
    const product = bases.length > 0 ? timesAll(amount, bases.map(counted)) : undefined;
    if (!product) return amount;
    for (const base of bases) spread.add(base);
    known.set(amount, product);
    return product;
  };
  const peopleOf = (amount: Amount): readonly Amount[] => {
    const found = eachBeside(words, amount).flatMap((at) => baseOf(at, amount, amounts, words) ?? []);
    let last = startOf(amount) - 1;
    while (isUnknown(words[last])) last -= 1;
    // "40 users online 2 hours a day"
    const before = amounts.filter((one) => endOf(one) === last + 1);
    return [...found, ...before, ...doersOf(amount, amounts, words)].filter(countsPeople);
  };
  const all = entities.map((entity) => (entity.kind === 'amount' ? counted(entity) : entity));
  const times = amounts.filter(({ measure }) => measure === 'time');
  const isRunOfEach =
    times.length === 1 && times.every(({ each }) => each) && amounts.every(({ rate }) => !rate) && words.some(runsEach);
  const often = [...known.values()].some(({ rate }) => rate);
  // Only now it is known what else was counted with an amount.
  const marked = all.map((entity, at) => {
    const of = entities[at];
    if (entity.kind !== 'amount' || of?.kind !== 'amount') return entity;
    if (spread.has(of)) return { ...entity, spread: true as const };
    if (spread.size > 0 && isUnmultiplied(of, entity, words, often))
      return { kind: 'stray' as const, typed: of.typed, at: of.at };
    // What comes at a rate, with a quantity for each, is the load itself: "40k orders a month, 300 ms per order".
    const isPassing =
      countsPeople(of) && of.rate !== undefined && amounts.some(({ each, measure }) => each && measure === 'count');
    const isOpen = of.at.some((place) => senseOf(words[place], 'noun')?.open);
    // "2000 devices post every 30 seconds"
    const isReport = countsPeople(of) && SHORT.has(of.rate?.period) && amounts.every(({ noun }) => noun !== 'requests');
    // "900 files, each takes 4 minutes on Batch"
    const isRun = isOpen && isRunOfEach && entity === of;
    const isLoad = isRun || (entity.rate !== undefined && (isPassing || isReport || isOpen));
    const { noun: _, ...load } = entity;
    return isLoad ? { ...load, each: false } : entity;
  });
  words.forEach((_, at) => {
    if (isOneInEach(words, at) || (!hasPeople && isOfUncounted(words, at))) lost.push(openEach(words, at));
  });
  return [
    ...marked.flatMap((entity) => [
      entity,
      ...(entity.kind === 'service' ? callsOf(entity, amounts, words, counted) : []),
    ]),
    ...lost,
  ];
}

/** "25M events a month, every one of them triggers a Lambda": what each of them starts runs as often as they come. */
function callsOf(
  { service, at: [head = 0] }: Extract<Entity, { readonly kind: 'service' }>,
  amounts: readonly Amount[],
  words: Words,
  counted: (amount: Amount) => Amount,
): readonly Amount[] {
  const clause = words.slice(0, head).findLastIndex((word) => hasSense(word, 'separator') && word.text !== 'and');
  const near = words.findLastIndex((word, at) => at > clause && at < head && hasSense(word, 'each'));
  const verb = range(Math.max(0, clause), head).find((at) => eachDoing(words, at) !== undefined);
  const each = near < 0 && verb !== undefined ? (eachDoing(words, verb) ?? near) : near;
  // "Every question makes 10 Lambda calls" says itself how many.
  const said = amounts.some(
    (amount) =>
      startOf(amount) > Math.max(each, clause) &&
      startOf(amount) < head &&
      amount.measure === 'count' &&
      !amount.value.eq('1'),
  );
  if (!STARTED.has(service) || each < 0 || said) return [];
  const { of: thing } = senseOf(words[each], 'each') ?? {};
  const base = amounts.findLast((amount) => {
    const isMany = amount.measure === 'count' && (amount.rate !== undefined || amount.noun === 'requests');
    const isNamed = thing === undefined ? !countsPeople(amount) : countsThing(amount, thing, words);
    return isMany && isNamed && (amount.rate || !countsPeople(amount)) && startOf(amount) < each;
  });
  return base ? [withPositions({ ...counted(base), noun: 'requests' }, [each])] : [];
}

function runsEach(word: Word): boolean {
  const service = senseOf(word, 'service');
  return service !== undefined && !service.weak && RUNS.has(service.service);
}

/** What runs once for each of what is to be done. */
const RUNS: ReadonlySet<string> = new Set(['lambda', 'stepfunctions', 'batch']);
/** So often no people come by turns: each of them does something. */
const SHORT: ReadonlySet<string | undefined> = new Set(['second', 'minute']);

/** Whether an amount is of what comes again and again, or is counted only to be multiplied. */
function comes({ measure, each, noun, role, bare }: Amount): boolean {
  if (!each || bare) return false;
  // "3 NAT gateways, 100 GB each"
  if (measure === 'memory') return role === undefined || role in DATA_OPTIONS || STORED.has(role);
  if (measure !== 'count' || role) return false;
  return noun === undefined || COMING.has(noun) || CAPACITY.has(noun);
}

const STORED: ReadonlySet<string> = new Set(['images', 'snapshots']);
const COMING = new Set<string>('requests messages people audience tasks nodes clusters instances extras'.split(' '));

/** The people of "300 people use it 10 times a day", "twice a day": so often each, and not all of them together. */
function doersOf(amount: Amount, amounts: readonly Amount[], words: Words): readonly Amount[] {
  const said = words.slice(startOf(amount), endOf(amount));
  const isHabit = amount.rate !== undefined && said.some((word) => hasSense(word, 'times') || matches(word, OFTEN));
  if (!isHabit) return [];
  let last = startOf(amount) - 1;
  while (mayFollowEach(words[last]) && !isPeople(nounOf(words[last]))) last -= 1;
  return amounts.filter(
    (one) => countsPeople(one) && !one.rate && endOf(one) === last + 1 && endOf(one) < startOf(amount),
  );
}

const OFTEN = /^(?:times|once|twice|thrice)$/;

/** The amount before "and" of "each is online 2 hours a day and sends 100 messages a day": both are those of each. */
function joinedTo(amount: Amount, amounts: readonly Amount[], words: Words): Amount | undefined {
  if (amount.measure !== 'count' || !amount.rate || amount.each) return undefined;
  let verb = startOf(amount) - 1;
  while (isUnknown(words[verb])) verb -= 1;
  const isJoined = verb < startOf(amount) - 1 && senseOf(words[verb], 'separator')?.separator === 'and';
  return isJoined ? amounts.find((one) => endOf(one) === verb) : undefined;
}

/** The product, at the only rate; nothing if there are two. */
function timesAll(amount: Amount, bases: readonly Amount[]): Amount | undefined {
  const rates = [amount, ...bases].flatMap(({ rate }) => rate ?? []);
  const [rate] = rates;
  if (rates.length > 1) return undefined;
  const value = bases.reduce((all, base) => all.times(base.value), amount.value);
  const all = withPositions(
    { ...amount, value, each: false, bare: false, loose: false, ...(rate && { rate }) },
    bases.flatMap(({ at }) => at),
  );
  if (amount.measure === 'count' || !rate) return all;
  const { rate: _, ...data } = all;
  return dataPerMonth(data, rate, amount.typed);
}

/** In a smaller number somebody counts what one of them does. */
const FEW = '1000';

/**
 * "Every order is checked and 4 calls go out", "each opens 5 pages a day and makes 2 calls": a number that may be that of each, or come as
 * often as what is said before.
 */
function isUnmultiplied({ noun, rate, at, value }: Amount, all: Amount, words: Words, often: boolean): boolean {
  if (noun !== 'requests' || rate || all.rate || value.gte(FEW)) return false;
  if (all.value !== value) return often;
  return sentenceAround(words, at[0] ?? 0).some((word) => senseOf(word, 'each')?.of !== undefined);
}

/** "A t3.micro for each pupil", whose number is not given. */
function isOfUncounted(words: Words, at: number): boolean {
  const each = senseOf(words[at], 'each');
  const beside = [words.slice(0, at).reverse(), words.slice(at + 1)].map((side) =>
    side.find((word) => !mayFollowEach(word)),
  );
  return each?.person === true && each.of !== undefined && beside.some((word) => hasSense(word, 'instance'));
}

/** "3 sites with a t3.small, a NAT gateway in each": what surrounds compute is counted in a part of its own, which knows no sites. */
function isOneInEach(words: Words, at: number): boolean {
  const isEach = hasSense(words[at], 'each') && !senseOf(words[at], 'each')?.of;
  const isLast = words[at + 1] === undefined || hasSense(words[at + 1], 'separator');
  const thing = words[matches(words[at - 1], /^(?:in|for|on|at|to)$/) ? at - 2 : at - 1];
  const isBeside = words.some((word) => hasSense(word, 'instance', 'memory', 'vcpu'));
  return isEach && isLast && isBeside && senseOf(thing, 'choice')?.option === 'extra';
}

/** "Each of our users", whose number is not given. */
function openEach(words: Words, at: number): Entity {
  return { kind: 'stray', typed: words[at]?.typed ?? '', at: [at], each: true };
}
