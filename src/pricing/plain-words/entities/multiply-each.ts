import { nounKey } from '../tokens/each.js';
import { hasSense, isPeople, matches, senseOf, type Words } from '../tokens/sense.js';
import { dataPerMonth, EACH_REACH, eachBehind, mayFollowEach, withPositions } from './amount.js';
import { type Amount, DATA_OPTIONS, type Entities, type Entity, endOf, entitiesOf, startOf } from './entity.js';

/**
 * Multiplies what each does by how many there are: "a class of 30, each about 40 calls a day", "every student asks 25 questions a week,
 * every question makes 10 calls", "three containers, each writes 2 GB of logs a day". "Each X" belongs to the X which is
 * counted nearest, mere "each" to the people or things before. What runs at the same time is left to its service, which
 * knows how many there are; what recurs and belongs to nothing stands open.
 */
export function multiplyEach(entities: Entities, words: Words): Entities {
  const amounts = entitiesOf(entities, 'amount');
  const spread = new Set<Amount>();
  const lost: Entity[] = [];
  const known = new Map<Amount, Amount>();
  /** The amount for all of them; itself if it is that of nothing. */
  const counted = (amount: Amount): Amount => {
    const all = known.get(amount) ?? amount;
    if (known.has(amount) || !comes(amount)) return all;
    known.set(amount, amount);
    const whose = eachBeside(words, amount).map((at) => ({ at, base: baseOf(at, amount, amounts, words) }));
    const bases = [...new Set(whose.flatMap(({ base }) => base ?? []))];
    // "18 students, each gets a box of 1 GB": the size is that of the box.
    const isOfBox = amount.measure === 'memory' && amount.role === undefined;
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
  const all = entities.map((entity) => (entity.kind === 'amount' ? counted(entity) : entity));
  // Only now it is known what else was counted with an amount.
  const marked = all.map((entity, at) => {
    const of = entities[at];
    if (entity.kind !== 'amount' || of?.kind !== 'amount') return entity;
    if (spread.has(of)) return { ...entity, spread: true as const };
    // What comes at a rate, with a quantity for each, is the load itself: "40k orders a month, 300 ms per order".
    const isLoad = entity.rate !== undefined && of.at.some((place) => senseOf(words[place], 'noun')?.open);
    const { noun: _, ...load } = entity;
    return isLoad ? { ...load, each: false } : entity;
  });
  const hasPeople = amounts.some(countsPeople);
  words.forEach((_, at) => {
    if (isOfUncounted(words, at, hasPeople)) lost.push(openEach(words, at));
  });
  return [...marked, ...lost];
}

/** Whether an amount is of what comes again and again, or is counted only to be multiplied. */
function comes({ measure, each, noun, role, bare }: Amount): boolean {
  if (!each || bare) return false;
  // "3 NAT gateways, 100 GB each"
  if (measure === 'memory') return role === undefined || role in DATA_OPTIONS;
  return measure === 'count' && !role && (noun === undefined || COMING.has(noun));
}

const COMING: ReadonlySet<string> = new Set('requests messages people audience tasks nodes capacity-units'.split(' '));

/** The words around an amount that say for each of whom or what it holds. */
function eachBeside(words: Words, { at }: Amount): readonly number[] {
  const [first = 0] = at;
  const found: number[] = [];
  for (let place = first - 1; place >= Math.max(0, first - EACH_REACH); place -= 1) {
    if (senseOf(words[place], 'each')) found.push(place);
    if (found.length > 0 || !mayFollowEach(words[place])) break;
  }
  let behind = endOf({ at });
  for (let place = first; place < behind; place += 1) if (senseOf(words[place], 'each')) found.push(place);
  // "15 runs each per lesson"
  for (let last = eachBehind(words, behind); last !== undefined; last = eachBehind(words, behind)) {
    found.push(last);
    behind = last + 1;
  }
  return found;
}

/** What each of something holds: "3 clusters with 4 nodes each", "2 load balancers with 2 capacity units each", "2M messages, one task each". */
const HOLDERS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  nodes: ['clusters'],
  tasks: ['messages', 'requests'],
  'capacity-units': ['extras', 'zones'],
  data: ['extras', 'zones'],
};

function heldAs({ measure, noun, role, beforeHead }: Amount): string {
  if (measure === 'memory') return role ?? 'data';
  return noun ?? (beforeHead === 'instance' ? 'nodes' : '');
}

/** What a word such as "every student" counts on: what holds it, or else the nearest of its kind before, else behind. */
function baseOf(each: number, of: Amount, amounts: readonly Amount[], words: Words): Amount | undefined {
  const { of: thing, person } = senseOf(words[each], 'each') ?? {};
  const others = amounts.filter((amount) => amount !== of && amount.measure === 'count');
  const before = others.filter((amount) => startOf(amount) < each);
  const nearest = (is: (amount: Amount) => boolean) => before.findLast(is) ?? others.find(is);
  const holder = before.findLast(({ noun }) => HOLDERS[heldAs(of)]?.includes(noun));
  if (holder || (of.measure === 'memory' && of.role === undefined)) return holder;
  const named = thing === undefined ? undefined : nearest((amount) => countsThing(amount, thing, words));
  if (named || (thing !== undefined && !person)) return named;
  const people = nearest(countsPeople);
  if (people || of.measure === 'count') return people;
  return before.findLast(({ noun, rate }) => noun !== undefined && !rate);
}

/** Whether an amount counts what "each" refers to. */
function countsThing({ at }: Amount, thing: string, words: Words): boolean {
  return at.some((place) => words[place] && thing === nounKey(words[place]));
}

/** Whether an amount counts people, or what the text counts like them. */
export function countsPeople({ noun }: Amount): boolean {
  return isPeople(noun);
}

/** The product, at the only rate; nothing if there are two. */
function timesAll(amount: Amount, bases: readonly Amount[]): Amount | undefined {
  const [rate, ...more] = [amount, ...bases].flatMap((one) => one.rate ?? []);
  if (more.length > 0) return undefined;
  const value = bases.reduce((all, base) => all.times(base.value), amount.value);
  const all = withPositions(
    { ...amount, value, each: false, bare: false, loose: false, ...(rate && { rate }) },
    bases.flatMap(({ at }) => at),
  );
  if (amount.measure === 'count' || !rate) return all;
  const { rate: _, ...data } = all;
  return dataPerMonth(data, rate, amount.typed);
}

/**
 * Whether a word says that there is one for each of what is not counted ("a t3.micro for each pupil"), or is counted in
 * another part, as what surrounds compute is: "3 sites with a t3.small, a NAT gateway in each".
 */
function isOfUncounted(words: Words, at: number, hasPeople: boolean): boolean {
  const each = senseOf(words[at], 'each');
  const thing = words[matches(words[at - 1], /^(?:in|for|on|at|to)$/) ? at - 2 : at - 1];
  if (senseOf(thing, 'choice')?.option === 'extra') {
    const isLast = words[at + 1] === undefined || hasSense(words[at + 1], 'separator');
    return isLast && ((each && !each.of) || words[at]?.text === 'each of them');
  }
  const beside = [words.slice(0, at).reverse(), words.slice(at + 1)].map((side) =>
    side.find((word) => !mayFollowEach(word)),
  );
  const isOfPerson = each?.person === true && each.of !== undefined;
  return isOfPerson && !hasPeople && beside.some((word) => hasSense(word, 'instance'));
}

/** "Each of our users", whose number is not given. */
function openEach(words: Words, at: number): Entity {
  return { kind: 'stray', typed: words[at]?.typed ?? '', at: [at], each: true };
}
