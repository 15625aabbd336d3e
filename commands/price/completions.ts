import { suggestInstances } from '../../src/pricing/instance-search.js';
import type { Prices } from '../../src/pricing/rates.js';
import { resolveRegion } from '../../src/pricing/region-search.js';
import { DEFAULT_REGION } from '../../src/pricing/regions.js';
import type { Choice } from '../../src/requests/command.js';
import { type CommandRequest, textOption } from '../../src/requests/request.js';

const FARGATE: Choice = { name: 'fargate', value: 'fargate' };
const MOST_CHOICES = 25;

/** Instance types that have a price in the Region that was chosen, best match first. */
export function completeInstance(typed: string, request: CommandRequest, { ec2, regions }: Prices): readonly Choice[] {
  const found = resolveRegion(textOption(request, 'region') || DEFAULT_REGION, regions);
  return suggestInstances(typed, ec2, found.ok ? found.region.code : DEFAULT_REGION);
}

/** Fargate first as long as what was typed may become it, then instance types. */
export function completeHost(typed: string, request: CommandRequest, prices: Prices): readonly Choice[] {
  const fargate = FARGATE.value.startsWith(typed.trim().toLowerCase()) ? [FARGATE] : [];
  return [...fargate, ...completeInstance(typed, request, prices)].slice(0, MOST_CHOICES);
}

/** Those of a few sizes that start like what was typed; all of them if none does. */
export function completeSize(typed: string, sizes: readonly string[]): readonly Choice[] {
  const matching = sizes.filter((size) => size.startsWith(typed.trim()));
  const offered = matching.length > 0 ? matching : sizes;
  return offered.slice(0, MOST_CHOICES).map((size) => ({ name: size, value: size }));
}
