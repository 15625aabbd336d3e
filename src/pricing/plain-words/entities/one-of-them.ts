import { exact } from '../../decimal.js';
import { hasSense, until, type Words } from '../tokens/sense.js';
import { amountOver, IMPLIED } from './amount.js';
import { type Amount, type Entities, type Entity, entitiesOf, startOf } from './entity.js';

/** "3 t3.large, and one runs only 8 hours a day": what the clause that begins with "one" says is only true of one of them. */
export function withOneOfThem(entities: Entities, words: Words): Entities {
  const one = words.findIndex(({ text }, at) => text === 'one' && !entities.some((entity) => entity.at.includes(at)));
  const before = entities.filter((entity) => startOf(entity) < one);
  const behind = entities.filter((entity) => startOf(entity) > one);
  const [counted, ...others] = entitiesOf(before, 'amount').filter(
    ({ measure, rate, value }) => measure === 'count' && !rate && value.gt('1'),
  );
  const isOfThings = counted && others.length === 0 && countsThings(counted);
  const clause = one + until(words.slice(one), (word) => hasSense(word, 'separator')).length;
  const differs = behind.some((entity) => startOf(entity) < clause && DIFFERS.has(entity.kind));
  // "2 c5.large, one disk of 100 GB for both" counts something else.
  const isCounting = hasSense(words[one + 1], ...COUNTED) && words[one + 1]?.text !== 'runs';
  if (!isOfThings || !differs || isCounting || !hasSense(words[one - 1], 'separator')) return entities;
  const some = { measure: 'count', value: exact('1'), beforeHead: 'them' } as const;
  return [...before, amountOver(words, one, one + 1, IMPLIED, some), ...behind];
}

const COUNTED = ['noun', 'role', 'digits', 'number', 'memory', 'vcpu', 'service', 'instance'] as const;
const DIFFERS: ReadonlySet<Entity['kind']> = new Set(['amount', 'schedule', 'architecture', 'choice', 'region']);

/** Whether a number is that of things of which some may differ from the rest. */
export function countsThings({ beforeHead, noun }: Amount): boolean {
  return beforeHead !== undefined || /^(?:tasks|instances|nodes|clusters|extras)$/.test(noun ?? '');
}
