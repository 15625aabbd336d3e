import { echo } from '../../typed-text.js';
import { REFUSALS, type Refusal, type Refused } from '../refusals.js';
import { GLOBAL, type Region } from '../regions.js';
import type { Unpriced } from './meaning.js';
import type { RefusedPart } from './reading.js';

type OnlyInWords = Exclude<Unpriced, Refused>;

/** The reasons for what no option of a subcommand could ask for. */
const MORE_REFUSALS: Readonly<Record<OnlyInWords, Refusal>> = {
  gpu: {
    why: 'Neither Lambda nor Fargate has GPUs; on EC2 they come with the instance type.',
    instead: 'Name one such as g4dn.xlarge, or I price the same without.',
  },
  snapshots: {
    why: 'Snapshots are paid by the GB that they keep, so I need to know how much.',
    instead: 'Say such as "50 GB of snapshots".',
  },
  'managed-instances': {
    why: 'Lambda Managed Instances cost the EC2 price with a fee on top, which depends on how they scale.',
    instead: 'I can price a Lambda function or the EC2 instances alone.',
  },
  transfer: {
    why: 'Data transfer is paid by the GB, so I need to know how much.',
    instead: 'Say such as "100 GB data out", or use `/price network`.',
  },
  'elsewhere-in-notes': {
    why: 'My notes describe it, but my price list does not have it.',
    instead: 'I can price the compute that it uses.',
  },
};

/** Why a part of the request is not priced, and the nearest thing that can be. */
export function refusalText(part: RefusedPart, regions: readonly Region[]): string {
  switch (part.kind) {
    case 'unpriced': {
      const { why, instead } = isInWords(part.what) ? MORE_REFUSALS[part.what] : REFUSALS[part.what];
      return `${echo(part.typed, 30)} is not priced. ${why} ${instead}`;
    }
    case 'outside':
      return `${part.name} is not priced: it is outside my notes, which cover AWS compute.`;
    case 'place':
      return placeText(part, regions);
    case 'negative':
      return `A quantity cannot be below zero, as in ${echo(part.typed, 30)}.`;
  }
}

function isInWords(what: Unpriced): what is OnlyInWords {
  return Object.hasOwn(MORE_REFUSALS, what);
}

function placeText({ typed, nearest }: Extract<RefusedPart, { kind: 'place' }>, regions: readonly Region[]): string {
  const { name } = regions.find(({ code }) => code === nearest) ?? GLOBAL;
  const instead = nearest === undefined ? 'Name one such as Frankfurt or Ohio.' : `The nearest is ${name}.`;
  return `AWS has no Region in ${echo(typed, 30)} that I know of. ${instead}`;
}
