import type { Choice } from '../../choice.js';
import { suggestInstances } from '../instance-search.js';
import type { OptionValues } from '../options.js';
import type { Prices } from '../rates.js';
import { resolveRegion } from '../region-search.js';
import { DEFAULT_REGION } from '../regions.js';

const FARGATE: Choice = { name: 'fargate', value: 'fargate' };

/** Instance types that have a price in the chosen Region, best match first. */
export function suggestTypes(typed: string, { region }: OptionValues, { ec2, regions }: Prices): readonly Choice[] {
  const found = resolveRegion(String(region ?? '') || DEFAULT_REGION, regions);
  return suggestInstances(typed, ec2, found.ok ? found.region.code : DEFAULT_REGION);
}

/** Fargate if the typed text matches its start, then instance types. */
export function suggestHosts(typed: string, options: OptionValues, prices: Prices): readonly Choice[] {
  const fargate = FARGATE.value.startsWith(typed.trim().toLowerCase()) ? [FARGATE] : [];
  return [...fargate, ...suggestTypes(typed, options, prices)];
}

/** The sizes that start with the typed text; all of them if none does. */
export function suggestSizes(typed: string, sizes: readonly string[]): readonly Choice[] {
  const distinct = [...new Set(sizes)];
  const matching = distinct.filter((size) => size.startsWith(typed.trim()));
  const offered = matching.length > 0 ? matching : distinct;
  return offered.map((size) => ({ name: size, value: size }));
}
