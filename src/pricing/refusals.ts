import { tidy } from './quantities/tidy.js';

/** What cannot be priced honestly. */
export type Refused = 'spot' | 'windows' | 'commitment' | 'microvm';

/** Why something is not priced, and what can be priced instead. */
export interface Refusal {
  /** The reason, as a sentence. */
  readonly why: string;
  /** The nearest that can be priced, as a sentence. */
  readonly instead: string;
}

/** How much some discounts save at most, as a sentence. */
export const SAVES = {
  spot: 'Fargate Spot is up to about 70% cheaper, and EC2 Spot up to about 90%.',
  commitment:
    "For a term of 1 or 3 years they are up to 72% cheaper on EC2; AWS's pricing calculator has the figure for each.",
};

/** The reason for each thing that is not priced. */
export const REFUSALS: Readonly<Record<Refused, Refusal>> = {
  spot: {
    why: 'Spot prices change by the hour and by Availability Zone, so any figure would soon be wrong.',
    instead: `I can give the on-demand price. ${SAVES.spot}`,
  },
  windows: {
    why: 'My price list covers Linux only.',
    instead: 'I can give the Linux price; Windows adds a license fee for each vCPU.',
  },
  commitment: {
    why: 'The price of Reserved Instances and Savings Plans depends on the term and on what you pay upfront.',
    instead: 'I can give the on-demand price, which is the most you would pay.',
  },
  microvm: {
    why: 'Lambda MicroVMs are billed by peak and baseline seconds and by snapshots, which the options here cannot express.',
    instead: 'I can price a Lambda function or a Fargate task of that size.',
  },
};

const WORDS: readonly { readonly refused: Refused; readonly pattern: RegExp }[] = [
  { refused: 'spot', pattern: /\bspot\b/ },
  { refused: 'windows', pattern: /\b(?:windows|win(?:server)?)\b/ },
  { refused: 'commitment', pattern: /\b(?:reserved|savings? plans?|ri)\b/ },
  { refused: 'microvm', pattern: /\bmicro ?vms?\b/ },
];

/** What in a text cannot be priced. */
export function findRefused(typed: string): Refused | undefined {
  const text = tidy(typed.slice(0, 200)).replaceAll('-', ' ');
  return WORDS.find(({ pattern }) => pattern.test(text))?.refused;
}
