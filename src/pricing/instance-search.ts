import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { plain } from './decimal.js';
import { instanceSize } from './instance-sizes.js';
import { LONGEST_TEXT, tidy } from './quantities/tidy.js';
import type { RateTable } from './rate-table.js';
import type { RegionChoice } from './region-search.js';

/** The instance type that somebody named, or those that come closest to it, nearest first. */
export type ResolvedInstance =
  | { readonly ok: true; readonly type: string }
  | { readonly ok: false; readonly near: readonly string[] };

const MOST_CHOICES = 25;
const MOST_NEAR = 3;
/** How alike two names must be, of 1, to be offered while somebody types. */
const ALIKE = 0.8;

/** Finds an instance type that has a price in some Region, in any spelling: `c5.large`, `C5 Large`, `c5-large`. */
export function resolveInstance(typed: string, ec2: RateTable): ResolvedInstance {
  const types = ec2.variantsOf('instance');
  const key = typed.length > LONGEST_TEXT ? '' : keyOf(typed);
  const type = types.find((candidate) => keyOf(candidate) === key);
  return type ? { ok: true, type } : { ok: false, near: rank(key, types).slice(0, MOST_NEAR) };
}

/**
 * What to offer while somebody types an instance type, best match first, with size and hourly price.
 * @param region the Region that was chosen already: types without a price there are left out
 */
export function suggestInstances(typed: string, ec2: RateTable, region: string): readonly RegionChoice[] {
  const key = keyOf(typed.slice(0, LONGEST_TEXT));
  const priceOf = (variant: string) => ec2.tiersOf({ component: 'instance', variant, region })[0]?.price;
  const types = ec2.variantsOf('instance').filter((type) => priceOf(type) !== undefined);
  const ranked = key === '' ? types : rank(key, types).filter((type) => scoreOf(key, type) >= ALIKE);
  return ranked.slice(0, MOST_CHOICES).map((type) => ({ name: `${type} · ${sizeText(type)}$${priceOf(type)} an hour`, value: type }));
}

function sizeText(type: string): string {
  const size = instanceSize(type);
  return size ? `${plain(size.vcpu)} vCPU, ${plain(size.memoryGb)} GB · ` : '';
}

function rank(key: string, types: readonly string[]): readonly string[] {
  return types
    .map((type) => ({ type, score: scoreOf(key, type) }))
    .sort((a, b) => b.score - a.score)
    .map(({ type }) => type);
}

/** Exact beats start, start beats middle; for the rest, family and size count more than single letters. */
function scoreOf(key: string, type: string): number {
  const name = keyOf(type);
  if (name === key) return 5;
  if (key !== '' && name.startsWith(key)) return 4;
  if (key !== '' && name.includes(key)) return 3;
  const [family = '', size = ''] = type.split('.');
  const sameFamily = key.startsWith(family) ? 1 : 0;
  const sameSize = key.endsWith(size) && !/\d$/.test(key.slice(0, -size.length).slice(2)) ? 0.1 : 0;
  return sameFamily + sameSize + jaroWinkler(key, name);
}

function keyOf(typed: string): string {
  return tidy(typed).replace(/[^a-z0-9]/g, '');
}
