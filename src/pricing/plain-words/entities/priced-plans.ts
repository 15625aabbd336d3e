import type { RateTable } from '../../rate-table.js';
import { DEFAULT_REGION } from '../../regions.js';
import { matches, type Words } from '../tokens/sense.js';
import { type Entities, type Entity, endOf, entitiesOf } from './entity.js';

const PLAN = /^(?:lightsail|plans?|bundles?|tiers?|instances?|servers?|box|vps|ones?)$/;

/** "The $5 Lightsail", "Lightsail's 12 dollar plan": the bundle of that price, with an IPv4 address if there is one. */
export function withPricedPlans(entities: Entities, words: Words, lightsail: RateTable<'lightsail'>): Entities {
  if (!entitiesOf(entities, 'service').some(({ service }) => service === 'lightsail')) return entities;
  const system = entitiesOf(entities, 'choice').some(({ value }) => value === 'windows') ? 'windows-' : '';
  const bundleFor = (component: string, dollars: string) =>
    lightsail.variantsOf(component).find((variant) => {
      const [rate] = lightsail.tiersOf({ component, variant, region: DEFAULT_REGION });
      return rate?.price === dollars;
    });
  return entities.flatMap((entity): Entity[] => {
    const price = entity.kind === 'aside' ? (entity.dollars ?? entity.claimed?.dollars) : undefined;
    if (entity.kind !== 'aside' || !price || !matches(words[endOf(entity)], PLAN)) return [entity];
    const { typed, at } = entity;
    const dollars = price.toFixed();
    const choice = (option: string, value: string) => ({ kind: 'choice', option, value, typed, at }) as const;
    const usual = bundleFor(`${system}bundle-public-ipv4`, dollars);
    if (usual) return [choice('bundle', usual)];
    const withoutIpv4 = bundleFor(`${system}bundle-ipv6-only`, dollars);
    return withoutIpv4 ? [choice('bundle', withoutIpv4), choice('address', 'ipv6')] : [entity];
  });
}
