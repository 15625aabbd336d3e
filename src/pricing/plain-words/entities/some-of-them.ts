import { exact, isWhole } from '../../decimal.js';
import { clauseAround, hasSense, matches, until, type Words } from '../tokens/sense.js';
import { amountOver, IMPLIED } from './amount.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, isOr, range, spanOf, startOf } from './entity.js';

const OTHER = /^(?:(?:the|all) )?(?:other|others|remaining)(?: ones?)?$/;
/** What is said of some of what costs the same whether it is used or not. */
const UNUSED = /^(?:idle|unused|unattached|attached|detached|not attached|not associated|spare)$/;

/** Turns into asides the numbers of what is among those counted before: "11 addresses, 4 of them attached to nothing". */
export function withoutUnusedPart(entities: Entities, words: Words): Entities {
  return entities.map((entity) =>
    entity.kind === 'amount' && isUnusedPart(entity, entities, words)
      ? { kind: 'aside', what: 'idle', ...spanOf(words, startOf(entity), endOf(entity)) }
      : entity,
  );
}

/** "Three load balancers, two of them idle": they are among those that are counted, and cost as much as the others. */
function isUnusedPart(amount: Amount, entities: Entities, words: Words): boolean {
  const before = entitiesOf(entities, 'amount').findLast((one) => one.noun && startOf(one) < startOf(amount));
  const isPart = amount.beforeHead === 'them' && /^(?:addresses|extras|volumes)$/.test(before?.noun ?? '');
  return (
    isPart &&
    !!before?.value.gt(amount.value) &&
    clauseAround(words, startOf(amount), endOf(amount)).some((word) => matches(word, UNUSED))
  );
}

/**
 * "Two NAT gateways. One is deleted after 10 days, the other stays all month": "one" is one of them, and what stays all month is the rest. Of
 * which things it is one may stand open.
 */
export function withOneOfThem(read: Entities, words: Words): Entities {
  const entities = withHalfOfThem(read, words);
  const isFree = (at: number) => !entities.some((entity) => entity.at.includes(at)) && !hasSense(words[at - 1], 'each');
  const ones = range(0, words.length).filter((at) => words[at]?.text === 'one' && isFree(at));
  const [one = -1] = ones;
  const other = words.findIndex((word, at) => at > one && matches(word, OTHER));
  if (ones.length === 1 && other < 0) return withPartOf(entities, words, one);
  const counted = entitiesOf(entities, 'amount').filter(
    ({ noun, beforeHead, value }) => (noun === 'extras' || beforeHead === 'instance') && value.gt('1'),
  );
  const isSpan = (entity: Entity) => entity.kind === 'amount' && entity.measure === 'time';
  const isOfOne = (entity: Entity) =>
    clauseAround(words, startOf(entity), endOf(entity)).some(({ text }) => text === 'one');
  const isEnded = entities.some((entity) => isSpan(entity) && startOf(entity) > one && isOfOne(entity));
  if (one < 0 || other < 0 || !isEnded || counted.length === 0 || entities.some(isOr)) return entities;
  const rest = entities.filter((entity) => startOf(entity) > other);
  const isOpen = counted.length > 1 || rest.some((entity) => isSpan(entity) || entity.kind === 'instance');
  if (isOpen) return [...entities, { kind: 'stray', typed: 'one', at: [one] }];
  const isAllMonth = (entity: Entity) => entity.kind === 'schedule' && entity.hoursADay === '24';
  const kept = entities.filter((entity) => !(rest.includes(entity) && isAllMonth(entity)));
  return withOne(kept, words, one);
}

/** "8 m5.large, half of them off from 20 to 6": so many of what is counted before. */
function withHalfOfThem(entities: Entities, words: Words): Entities {
  const half = entities.find((entity) => entity.kind === 'vague' && /^half of$/i.test(entity.typed));
  const [counted, ...others] = half ? countsBefore(entities, startOf(half)) : [];
  const value = counted?.value.div('2');
  if (!half || !counted || others.length > 0 || !value || !isWhole(value) || !countsThings(counted)) return entities;
  const some = { measure: 'count', value, beforeHead: 'them' } as const;
  const amount = amountOver(words, startOf(half), endOf(half) + 1, IMPLIED, some);
  return entities.map((entity) => (entity === half ? amount : entity));
}

/** What several of are counted before a place. */
function countsBefore(entities: Entities, place: number): readonly Amount[] {
  const before = entities.filter((entity) => startOf(entity) < place);
  return entitiesOf(before, 'amount').filter(
    ({ measure, rate, value }) => measure === 'count' && !rate && value.gt('1'),
  );
}

/** "3 t3.large, and one runs only 8 hours a day": what the clause that begins with "one" says is only true of one of them. */
function withPartOf(entities: Entities, words: Words, one: number): Entities {
  const [counted, ...others] = countsBefore(entities, one);
  const isOne = counted && others.length === 0 && countsThings(counted);
  const clause = one + until(words.slice(one), (word) => hasSense(word, 'separator')).length;
  const differs = entities.some(
    (entity) => startOf(entity) > one && startOf(entity) < clause && DIFFERS.has(entity.kind),
  );
  // "2 c5.large, one disk of 100 GB for both" counts something else.
  const isCounting = hasSense(words[one + 1], ...COUNTED) && words[one + 1]?.text !== 'runs';
  const isPronoun = hasSense(words[one - 1], 'separator') && !isCounting;
  return isOne && differs && isPronoun ? withOne(entities, words, one) : entities;
}

const COUNTED = ['noun', 'role', 'digits', 'number', 'memory', 'vcpu', 'service', 'instance'] as const;
const DIFFERS: ReadonlySet<Entity['kind']> = new Set(['amount', 'schedule', 'architecture', 'choice', 'region']);

/** Whether a number is that of things of which some may differ from the rest. */
function countsThings({ beforeHead, noun }: Amount): boolean {
  return beforeHead !== undefined || /^(?:tasks|instances|nodes|clusters|extras)$/.test(noun ?? '');
}

function withOne(entities: Entities, words: Words, one: number): Entities {
  const some = amountOver(words, one, one + 1, IMPLIED, { measure: 'count', value: exact('1'), beforeHead: 'them' });
  return [
    ...entities.filter((entity) => startOf(entity) < one),
    some,
    ...entities.filter((entity) => startOf(entity) > one),
  ];
}
