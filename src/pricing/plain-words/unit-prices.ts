import { type Architecture, readArchitecture } from '../architecture.js';
import type { PriceList, ServiceId } from '../components.js';
import { findComponent } from '../components.js';
import { formatMoney } from '../money.js';
import { nearestRegion } from '../nearest-region.js';
import { textOf } from '../quantities/said.js';
import type { Prices } from '../rates.js';
import { resolveRegion } from '../region-search.js';
import { DEFAULT_REGION, type Region } from '../regions.js';
import { SERVICE_NAMES } from '../service-names.js';
import type { PlainOptions } from './options-of-part.js';

/** A price that tells what a service costs before all is known: of which table, and which variant as an example. */
interface UnitPrice {
  readonly table: PriceList;
  readonly component: string;
  readonly variant?: string;
}

const UNIT_PRICES: Readonly<Record<ServiceId, readonly UnitPrice[]>> = {
  lambda: [
    { table: 'lambda', component: 'requests' },
    { table: 'lambda', component: 'duration' },
  ],
  fargate: [
    { table: 'fargate', component: 'vcpu' },
    { table: 'fargate', component: 'memory' },
  ],
  ec2: [
    { table: 'ec2', component: 'instance', variant: 't3.micro' },
    { table: 'ec2', component: 'instance', variant: 'm5.large' },
  ],
  batch: [
    { table: 'fargate', component: 'vcpu' },
    { table: 'fargate', component: 'memory' },
  ],
  eks: [
    { table: 'eks', component: 'cluster-standard-support' },
    { table: 'ec2', component: 'instance', variant: 'm5.large' },
  ],
  ecs: [],
  apigateway: [
    { table: 'apigateway', component: 'http-api-requests' },
    { table: 'apigateway', component: 'rest-api-requests' },
    { table: 'apigateway', component: 'websocket-messages' },
  ],
  ebs: [
    { table: 'ebs', component: 'gp3-storage' },
    { table: 'ebs', component: 'gp2-storage' },
    { table: 'ebs', component: 'snapshot-standard' },
  ],
  ecr: [{ table: 'ecr', component: 'private-storage' }],
  network: [
    { table: 'network', component: 'nat-gateway' },
    { table: 'network', component: 'load-balancer' },
    { table: 'network', component: 'data-out' },
  ],
  lightsail: [
    { table: 'lightsail', component: 'bundle-public-ipv4', variant: 'nano' },
    { table: 'lightsail', component: 'bundle-public-ipv4', variant: 'small' },
  ],
};

/**
 * What a service costs a unit, in one sentence, in the Region and on the processor that were named. Where the price list does
 * not have that Region, it says so and takes the nearest that it has.
 * @returns nothing if the service has no fee of its own
 */
export function unitPriceText(service: ServiceId, options: PlainOptions, prices: Prices): string {
  const { region = DEFAULT_REGION, architecture = 'x86' } = options;
  const found = resolveRegion(textOf(region), prices.regions);
  if (!found.ok) return '';
  const textIn = (place: Region) =>
    sentenceOf(service, place, unitsOf(service, place, readArchitecture(textOf(architecture)), prices));
  const text = textIn(found.region);
  const nearest = text === '' && nearestRegion(found.region, prices.regions, (place) => textIn(place) !== '');
  return nearest ? `${noPriceText(service, found.region)} The nearest that has one: ${textIn(nearest)}` : text;
}

function noPriceText(service: ServiceId, { name }: Region): string {
  return `My price list has no ${SERVICE_NAMES[service]} price in ${name}.`;
}

function sentenceOf(service: ServiceId, { name }: Region, units: readonly string[]): string {
  return units.length === 0 ? '' : `${SERVICE_NAMES[service]} in ${name}: ${units.join(', ')}.`;
}

function unitsOf(
  service: ServiceId,
  { code }: Region,
  architecture: Architecture | undefined,
  prices: Prices,
): readonly string[] {
  return UNIT_PRICES[service].flatMap(({ table, component, variant }) => {
    const [rate] = prices[table].tiersOf({ component, variant, region: code, architecture });
    const { label = '', unitLabel = '' } = findComponent(table, component) ?? {};
    const name = [label, variant].filter(Boolean).join(' ');
    return rate ? [`${name} ${unitMoney(rate.price)} per ${perUnit(unitLabel)}`] : [];
  });
}

/** "per GB-second", but "per million requests". */
function perUnit(unitLabel: string): string {
  return unitLabel.includes(' ') ? unitLabel : unitLabel.replace(/s$/, '');
}

/** Prices of units keep every digit that AWS publishes. */
function unitMoney(price: string): string {
  const [, decimals = ''] = price.split('.');
  return decimals.length > 2 ? `$${price}` : formatMoney(price);
}
