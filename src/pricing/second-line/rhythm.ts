import { type Entities, entitiesOf } from '../plain-words/entities/entity.js';
import type { Alternatives } from './texts.js';

const BARE = /^(?:every\b|each\b|\w+ly$)/i;
/** Minutes of a month. */
const MINUTES = 43_800;
/** Minutes between two times, as people say them. */
const INTERVALS = [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 120, 180, 240, 360, 480, 720];

/**
 * "Every day" behind "2 million requests": how often, without a number of its own, where a number was told before. It may be that number each
 * time, or one.
 */
export function rhythmForNumber(
  entities: Entities,
  before: Alternatives,
  after: Alternatives,
): { readonly rhythm: string; readonly number: string } | undefined {
  const [amount, ...others] = entitiesOf(entities, 'amount');
  if (!amount?.rate || others.length > 0 || !BARE.test(amount.typed)) return undefined;
  const now = after.flat();
  const [number] = before.flat().flatMap(({ options }, place) => {
    const rates = Object.keys(options).filter((name) => /^1\//.test(now[place]?.options[name] ?? ''));
    return rates.flatMap((name) => options[name]?.split('/').slice(0, 1) ?? []).filter((told) => !isOfRhythm(told));
  });
  return number === undefined ? undefined : { rhythm: amount.typed, number };
}

/** "Every 5 minutes" is kept as its 8,760 a month. */
function isOfRhythm(number: string): boolean {
  const value = Number(number);
  return INTERVALS.includes(MINUTES / value) || value % 1 > 0;
}
