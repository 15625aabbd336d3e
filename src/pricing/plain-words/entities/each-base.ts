import { isHabitOf, isTimesSign, nounKey } from '../tokens/each.js';
import { CAPACITY, isPeople, matches, senseOf, type Words } from '../tokens/sense.js';
import { eachBefore, eachBehind } from './amount.js';
import { type Amount, endOf, startOf } from './entity.js';

/** The words around an amount that say for each of whom or what it holds. */
export function eachBeside(words: Words, { at }: Amount): readonly number[] {
  const [first = 0] = at;
  const before = eachBefore(words, first);
  const found = before === undefined ? [] : [before];
  let behind = endOf({ at });
  for (let place = first; place < behind; place += 1) if (senseOf(words[place], 'each')) found.push(place);
  // "15 runs each per lesson"
  for (let last = eachBehind(words, behind); last !== undefined; last = eachBehind(words, behind)) {
    found.push(last);
    behind = last + 1;
  }
  return found;
}

/** "200 users each make 5 PDFs": how many PDFs there are is that of each user, not the other way round. */
export function isOfNext(each: number, amount: Amount, next: Amount, words: Words): boolean {
  return startOf(amount) < each && each < startOf(next) && eachBeside(words, next).includes(each);
}

/** What a word such as "every student" counts on: the nearest of its kind before, else the first behind. */
export function baseOf(each: number, of: Amount, amounts: readonly Amount[], words: Words): Amount | undefined {
  const { of: thing, person } = senseOf(words[each], 'each') ?? {};
  const others = amounts.filter((amount) => amount !== of && amount.measure === 'count');
  const before = others.filter((amount) => startOf(amount) < each);
  if (isTimesSign(words[each])) return before.at(-1);
  // "3 clusters with 4 nodes each"
  const isOfClusters = of.noun === 'nodes' || (of.noun === undefined && of.beforeHead === 'instance');
  const clusters = isOfClusters ? before.findLast(({ noun }) => noun === 'clusters') : undefined;
  if (clusters) return clusters;
  // "3 NAT gateways, 100 GB each", "2 load balancers with 2 capacity units each"
  const isOfExtras =
    CAPACITY.has(of.noun) || (of.measure === 'memory' && (of.role === undefined || of.role === 'data'));
  const isOfGateways = words.some((word) => senseOf(word, 'choice')?.value === 'nat_gateways');
  const held = isOfExtras
    ? before.findLast(({ noun }) => noun === 'extras' || (noun === 'zones' && isOfGateways))
    : undefined;
  if (held || (isOfExtras && of.role === undefined)) return held;
  const same = (amount: Amount) => countsThing(amount, thing, words);
  const named = thing === undefined ? undefined : (before.findLast(same) ?? others.find(same));
  if (named || (thing !== undefined && !person)) return named;
  const people = before.findLast(countsPeople) ?? others.find(countsPeople);
  // "2M messages a day, one task each"
  const isTask = of.noun === 'tasks';
  if (people || (of.measure === 'count' && !isTask)) return people;
  if (isTask)
    return (
      before.findLast(({ noun, rate }) => rate && (noun === 'messages' || noun === 'requests')) ??
      before.findLast((amount) => countsServices(amount, words))
    );
  return before.findLast(({ noun, rate }) => noun !== undefined && !rate);
}

/** "4 ECS services, each with 2 tasks" */
function countsServices({ beforeHead, at }: Amount, words: Words): boolean {
  const behind = endOf({ at });
  return beforeHead === 'service' && words.slice(behind, behind + 3).some((word) => matches(word, /^services?$/));
}

/** Whether an amount counts what "each" refers to. */
export function countsThing({ at, rate }: Amount, thing: string | undefined, words: Words): boolean {
  const isSame = (place: number) => words[place] && thing === nounKey(words[place]);
  return at.some((place) => isSame(place) || (rate && thing !== undefined && isHabitOf(thing, words, place)));
}

/** Whether an amount counts people, or what the text counts like them. */
export function countsPeople({ noun }: Amount): boolean {
  return isPeople(noun);
}
