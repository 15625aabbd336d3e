import type { Choice } from '../choice.js';
import { sortedBy } from '../sorted-by.js';
import { plain } from './decimal.js';
import { hasGpu, instanceSize } from './instance-types.js';
import { LONGEST_TEXT, tidy } from './quantities/tidy.js';
import type { RateTable } from './rate-table.js';
import { likeness } from './region-search.js';

/** The named instance type, or the closest ones, nearest first: of a type with GPUs those that have some, too. */
export type ResolvedInstance =
  | { readonly ok: true; readonly type: string }
  | { readonly ok: false; readonly near: readonly string[] };

const MOST_NEAR = 3;
/** How alike two names must be, of 1, to be offered while somebody types. */
const ALIKE = 0.8;

/** Finds an instance type that has a price in some Region, in any spelling: `c5.large`, `C5 Large`, `c5-large`. */
export function resolveInstance(typed: string, ec2: RateTable): ResolvedInstance {
  const types = ec2.variantsOf('instance');
  const key = typed.length > LONGEST_TEXT ? '' : keyOf(typed);
  const type = types.find((candidate) => keyOf(candidate) === key);
  if (type) return { ok: true, type };
  const ofKind = types.filter((candidate) => hasGpu(candidate) === hasGpu(key));
  return { ok: false, near: rank(key, ofKind).slice(0, MOST_NEAR) };
}

/**
 * What to offer while somebody types an instance type, best match first, with size and hourly price.
 * @param region the Region that was chosen already: types without a price there are left out
 */
export function suggestInstances(typed: string, ec2: RateTable<'ec2'>, region: string): readonly Choice[] {
  const key = keyOf(typed.slice(0, LONGEST_TEXT));
  const priceOf = (variant: string) => ec2.tiersOf({ component: 'instance', variant, region })[0]?.price;
  const types = ec2.variantsOf('instance').filter((type) => priceOf(type) !== undefined);
  const ranked = key === '' ? types : rank(key, types).filter((type) => scoreOf(key, type) >= ALIKE);
  return ranked.map((type) => ({ name: `${type} · ${sizeText(type, ec2)}$${priceOf(type)} an hour`, value: type }));
}

function sizeText(type: string, ec2: RateTable<'ec2'>): string {
  const size = instanceSize(type, ec2);
  return size ? `${plain(size.vcpu)} vCPU, ${plain(size.memoryGb)} GB · ` : '';
}

function rank(key: string, types: readonly string[]): readonly string[] {
  return sortedBy(types, (type) => -scoreOf(key, type));
}

/** Of names that are only alike, family and the closest size count more than single letters. */
function scoreOf(key: string, type: string): number {
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

function keyOf(typed: string): string {
  return tidy(typed).replace(/[^a-z0-9]/g, '');
}
