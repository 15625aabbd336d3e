import type { ServiceId } from './price-lists.js';
import type { Prices } from './rates.js';

/** What cannot be priced honestly. */
export type Refused = Discounted | 'windows' | 'microvm';

/** Why something is not priced, and what can be priced instead. */
export interface Refusal {
  /** The reason, as a sentence. */
  readonly why: string;
  /** The nearest that can be priced, as a sentence. */
  readonly instead: string;
}

/** What costs less than on demand. */
export type Discounted = 'spot' | 'commitment' | 'negotiated';

/** How much a discount saves at most on these services, as a sentence. */
function savingText(discounted: Discounted, services: readonly ServiceId[], prices: Prices): string {
  return {
    spot: spotText(services, prices),
    commitment: `For a term of 1 or 3 years they are up to ${prices.ec2.facts.commitmentSavesPercent}% cheaper on EC2; AWS's pricing calculator has the figure for each.`,
    negotiated: 'Your own bill shows what you pay.',
  }[discounted];
}

function spotText(services: readonly ServiceId[], { ec2, fargate }: Prices): string {
  const onFargate = `Fargate Spot is up to about ${fargate.facts.spotSavesPercent}% cheaper`;
  if (services.every((service) => service === 'fargate')) return `${onFargate}.`;
  const most = `up to about ${ec2.facts.spotSavesPercent}%`;
  return services.includes('fargate') ? `${onFargate}, and EC2 Spot ${most}.` : `EC2 Spot is ${most} cheaper.`;
}

/** Why something is bought on demand here, and how much the discount would save, in sentences. */
export function onDemandText(discounted: Discounted, services: readonly ServiceId[], prices: Prices): string {
  return `${REFUSALS[discounted].why} ${savingText(discounted, services, prices)}`;
}

/** Why something is not priced, and what can be priced instead. */
export function refusalOf(refused: Refused, prices: Prices): Refusal {
  const { why, instead } = REFUSALS[refused];
  return { why, instead: refused === 'spot' ? `${instead} ${savingText(refused, EITHER, prices)}` : instead };
}

/** Of which the Spot price may be meant. */
const EITHER: readonly ServiceId[] = ['fargate', 'ec2'];

const REFUSALS: Readonly<Record<Refused, Refusal>> = {
  spot: {
    why: 'Spot prices change with supply and demand, so any figure would soon be wrong.',
    instead: 'I can give the on-demand price.',
  },
  windows: {
    why: 'I have prices for Windows on EC2 and Lightsail only (`os:windows`).',
    instead: 'I can give the Linux price.',
  },
  commitment: {
    why: 'The price of Reserved Instances and Savings Plans depends on the term and on what you pay upfront.',
    instead: 'I can give the on-demand price, which is the most you would pay.',
  },
  negotiated: {
    why: 'A discount that AWS has agreed with one customer is not public.',
    instead: 'I can give the on-demand list price.',
  },
  microvm: {
    why: 'Lambda MicroVMs are billed by peak and baseline seconds and by snapshots, which the options here cannot express.',
    instead: 'I can price a Lambda function or a Fargate task of that size.',
  },
};
