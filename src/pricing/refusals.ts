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

/** How much a discount saves at most, as a sentence. */
function savingText(discounted: Discounted, { ec2, fargate }: Prices): string {
  const { spotSavesPercent: spot, commitmentSavesPercent: commitment } = ec2.facts;
  return {
    spot: `Fargate Spot is up to about ${fargate.facts.spotSavesPercent}% cheaper, and EC2 Spot up to about ${spot}%.`,
    commitment: `For a term of 1 or 3 years they are up to ${commitment}% cheaper on EC2; AWS's pricing calculator has the figure for each.`,
    negotiated: 'Your own bill shows what you pay.',
  }[discounted];
}

/** Why something is bought on demand here, and how much the discount would save, in sentences. */
export function onDemandText(discounted: Discounted, prices: Prices): string {
  return `${REFUSALS[discounted].why} ${savingText(discounted, prices)}`;
}

/** Why something is not priced, and what can be priced instead. */
export function refusalOf(refused: Refused, prices: Prices): Refusal {
  const { why, instead } = REFUSALS[refused];
  return { why, instead: refused === 'spot' ? `${instead} ${savingText(refused, prices)}` : instead };
}

const REFUSALS: Readonly<Record<Refused, Refusal>> = {
  spot: {
    why: 'Spot prices change by the hour and by Availability Zone, so any figure would soon be wrong.',
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
