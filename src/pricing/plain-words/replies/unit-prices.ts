import { type Architecture, readArchitecture } from '../../architecture.js';
import { unitMoney } from '../../money.js';
import type { ServiceId } from '../../price-lists.js';
import { textOf } from '../../quantities/said.js';
import type { Prices } from '../../rates.js';
import { nearestRegion, resolveRegion } from '../../region-search.js';
import { DEFAULT_REGION, type Region } from '../../regions.js';
import { serviceOf } from '../../services/index.js';
import type { RequestOptions } from '../slots/interpretation.js';

/**
 * What a service costs a unit, in one sentence, in the Region and on the processor that were named. Where the price list does
 * not have that Region, it says so and takes the nearest that it has.
 * @returns nothing if the service has no fee of its own
 */
export function unitPriceText(service: ServiceId, options: RequestOptions, prices: Prices): string {
  const { region = DEFAULT_REGION, architecture = 'x86' } = options;
  const found = resolveRegion(textOf(region), prices.regions);
  if (!found.ok) return '';
  const { name } = serviceOf(service);
  const textIn = (place: Region) => {
    const units = unitsOf(service, place, readArchitecture(textOf(architecture)), prices);
    return units.length === 0 ? '' : `${name} in ${place.name}: ${units.join(', ')}.`;
  };
  const text = textIn(found.region);
  const nearest = text === '' && nearestRegion(found.region, prices.regions, (place) => textIn(place) !== '');
  return nearest
    ? `My price list has no ${name} price in ${found.region.name}. The nearest that has one: ${textIn(nearest)}`
    : text;
}

function unitsOf(
  service: ServiceId,
  { code }: Region,
  architecture: Architecture | undefined,
  prices: Prices,
): readonly string[] {
  return serviceOf(service).plain.unitPrices.flatMap(([list, component, variant]) => {
    const { tiersOf, components } = prices[list];
    const [rate] = tiersOf({ component, variant, region: code, architecture });
    const { label = '', unitLabel = '' } = components.get(component) ?? {};
    const name = [label, variant].filter(Boolean).join(' ');
    return rate ? [`${name} ${unitMoney(rate.price)} per ${perUnit(unitLabel)}`] : [];
  });
}

/** "GB-second", but "million requests": what stands behind "per". */
function perUnit(unitLabel: string): string {
  return unitLabel.includes(' ') ? unitLabel : unitLabel.replace(/s$/, '');
}
