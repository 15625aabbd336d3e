import { clauseStart, matches, type Words } from '../tokens/sense.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, startOf } from './entity.js';

/** Behind these stands what something comes to. */
const RESULT = /^(?:so|therefore|hence|thus|meaning)$/;
/** So many words may stand between what is counted and a bracket that says of which kinds it is. */
const FARTHEST_BRACKET = 2;

/** What a text works out itself counts once: "1 per AZ, so three", "3 load balancers (2 ALBs, 1 NLB)". */
export function withWorkedOut(entities: Entities, words: Words): Entities {
  return brokenDown(
    words.reduce((so, _, at) => withResult(so, words, at), entities),
    words,
  );
}

/** "A few hours a day, so 3 h a day", "2 per zone so 6": what stands before "so" is said again by the amount behind it. */
function withResult(entities: Entities, words: Words, at: number): Entities {
  const result = matches(words[at], RESULT) && entitiesOf(entities, 'amount').find((one) => startOf(one) === at + 1);
  if (!result) return entities;
  const last = words[at - 1]?.text === ',' ? at - 1 : at;
  const from = clauseStart(words, last);
  const before = entities.filter((entity) => startOf(entity) >= from && endOf(entity) <= at && mayBe(entity, result));
  const [first] = entitiesOf(before, 'amount');
  // "One per shop, so 14"
  const isOne = result.bare && words.slice(from, at).some(({ text }) => text === 'one');
  if (before.length === 0 && !isOne) return entities;
  const { noun = first?.noun, beforeHead = first?.beforeHead ?? (noun ? undefined : 'service') } = result;
  const counted = { bare: false, loose: false, each: false, ...(noun && { noun }), ...(beforeHead && { beforeHead }) };
  return entities.flatMap((entity): Entity[] => {
    if (entity === result) return [result.measure === 'count' && result.bare ? { ...result, ...counted } : result];
    if (!before.includes(entity)) return [entity];
    return 'typed' in entity ? [{ kind: 'aside', what: 'idle', typed: entity.typed, at: entity.at }] : [];
  });
}

function mayBe(entity: Entity, { measure, noun, rate }: Amount): boolean {
  // "A few servers, so 3": how many is only said behind it.
  if (entity.kind === 'vague' || (entity.kind === 'stray' && !entity.each)) return true;
  if (entity.kind !== 'amount' || entity.measure !== measure) return false;
  if (measure === 'count') return !entity.rate && (entity.bare || entity.noun === noun);
  return measure === 'time' && !entity.rate === !rate;
}

/** "3 servers (2 t3.small, 1 t3.large)": a bracket in which as many are counted says of which kinds they are. */
function brokenDown(entities: Entities, words: Words): Entities {
  return entitiesOf(entities, 'amount').reduce<Entities>((so, whole) => {
    const open = words.findIndex(({ text }, at) => text === '(' && at >= endOf(whole));
    const close = words.findIndex(({ text }, at) => text === ')' && at > open);
    if (open < 0 || close < 0 || open > endOf(whole) + FARTHEST_BRACKET || whole.measure !== 'count') return so;
    const parts = entitiesOf(so, 'amount').filter(
      ({ measure, rate, noun, beforeHead, at: [first = 0] }) =>
        first > open &&
        first < close &&
        measure === 'count' &&
        !rate &&
        (noun !== undefined || beforeHead !== undefined),
    );
    const [one, ...more] = parts.map(({ value }) => value);
    const sum = more.reduce((all, value) => all.plus(value), one ?? whole.value.minus(whole.value));
    if (more.length === 0 || !sum.eq(whole.value)) return so;
    return so.filter((entity) => startOf(entity) < startOf(whole) || startOf(entity) >= open);
  }, entities);
}
