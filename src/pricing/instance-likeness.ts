import { tidy } from './quantities/tidy.js';
import { likeness } from './region-search.js';

/** How alike a typed key is to an instance type. Of names that are only alike, family and the closest size count more than single letters. */
export function scoreOf(key: string, type: string): number {
  const name = keyOf(type);
  const score = likeness(key, name);
  if (score > 1) return score + 1;
  const [typed, known] = [partsOf(key), partsOf(name)];
  if (!typed || !known) return score;
  const closeness = 1 / (1 + Math.abs(typed.size - known.size));
  return (typed.family === known.family ? 1 : 0) + closeness / 2 + score;
}

const SMALL_SIZES: readonly string[] = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];
const NAME = /^([a-z]+\d[a-z]*?)(\d*)(nano|micro|small|medium|large|xlarge)$/;

/** Family and size of a name without marks, `m58xlarge`. Sizes count in doublings, since each is twice the one before. */
function partsOf(name: string): { readonly family: string; readonly size: number } | undefined {
  const [, family, times, word] = NAME.exec(name) ?? [];
  if (family === undefined) return undefined;
  const small = SMALL_SIZES.indexOf(word ?? '');
  return { family, size: small + Math.log2(Number(times || '1')) };
}

/** The size of an instance type in doublings of a nano: 3 for `m5.medium`. */
export function doublingsOf(type: string): number | undefined {
  return partsOf(keyOf(type))?.size;
}

/** A name of an instance type without marks: `m58xlarge`. */
export function keyOf(typed: string): string {
  return tidy(typed).replace(/[^a-z0-9]/g, '');
}
