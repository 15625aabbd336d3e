import { readArchitecture } from '../architecture.js';
import type { Service } from '../components.js';
import { findComponent } from '../components.js';
import { formatMoney } from '../money.js';
import type { Prices } from '../rates.js';
import { resolveRegion } from '../region-search.js';
import { DEFAULT_REGION } from '../regions.js';
import { SERVICE_NAMES } from '../service-names.js';
import type { PlainService } from './meaning.js';
import type { PlainOptions } from './options-of-part.js';

/** A price that tells what a service costs before all is known: of which table, and which variant as an example. */
interface UnitPrice {
  readonly table: Service;
  readonly component: string;
  readonly variant?: string;
}

const UNIT_PRICES: Readonly<Record<PlainService, readonly UnitPrice[]>> = {
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
  ecr: [{ table: 'ecr', component: 'private-storage' }],
  lightsail: [
    { table: 'lightsail', component: 'bundle-public-ipv4', variant: 'nano' },
    { table: 'lightsail', component: 'bundle-public-ipv4', variant: 'small' },
  ],
};

/**
 * What a service costs a unit, in one sentence, in the Region and on the processor that were named.
 * @returns nothing if the Region has no such price
 */
export function unitPriceText(service: PlainService, options: PlainOptions, prices: Prices): string {
  const { region = DEFAULT_REGION, architecture: typed = 'x86' } = options;
  const found = resolveRegion(region, prices.regions);
  if (!found.ok) return '';
  const architecture = readArchitecture(typed);
  const units = UNIT_PRICES[service].flatMap(({ table, component, variant }) => {
    const [rate] = prices[table].tiersOf({ component, variant, region: found.region.code, architecture });
    const { label = '', unitLabel = '' } = findComponent(table, component) ?? {};
    const name = [label, variant].filter(Boolean).join(' ');
    return rate ? [`${name} ${unitMoney(rate.price)} per ${perUnit(unitLabel)}`] : [];
  });
  return units.length === 0 ? '' : `${SERVICE_NAMES[service]} in ${found.region.name}: ${units.join(', ')}.`;
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
