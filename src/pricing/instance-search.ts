import type { Choice } from '../choice.js';
import { sortedBy } from '../sorted-by.js';
import { plain } from './decimal.js';
import { keyOf, scoreOf } from './instance-likeness.js';
import { hasGpu, instanceSize } from './instance-types.js';
import { LONGEST_TEXT } from './quantities/tidy.js';
import type { RateTable } from './rate-table.js';

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
