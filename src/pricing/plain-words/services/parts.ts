import type { ServiceId } from '../../components.js';
import type { Given } from '../../quantities/said.js';
import type { Fact } from '../facts.js';
import type { PartReading, PlainOptions } from '../options-of-part.js';
import { readBatchPart } from './batch-part.js';
import { readEbsPart } from './ebs-part.js';
import { readEc2Part } from './ec2-part.js';
import { readEksPart } from './eks-part.js';
import { readFargatePart } from './fargate-part.js';
import { readGatewayPart } from './gateway-part.js';
import { readLambdaPart } from './lambda-part.js';
import { readNetworkPart } from './network-part.js';
import { readEcsPart, readLightsailPart, readRegistryPart } from './storage-parts.js';

interface PartReader {
  readonly read: (facts: readonly Fact[]) => PartReading;
  /** Options without which there is no price. */
  readonly essentials: readonly string[];
}

const READERS: Readonly<Record<ServiceId, PartReader>> = {
  lambda: { read: readLambdaPart, essentials: ['requests', 'memory', 'duration'] },
  fargate: { read: readFargatePart, essentials: ['vcpu', 'memory'] },
  ec2: { read: readEc2Part, essentials: ['instance'] },
  batch: { read: readBatchPart, essentials: ['jobs', 'duration', 'vcpu', 'memory'] },
  eks: { read: readEksPart, essentials: [] },
  ecs: { read: readEcsPart, essentials: [] },
  apigateway: { read: readGatewayPart, essentials: ['kind', 'requests'] },
  ebs: { read: readEbsPart, essentials: ['storage'] },
  ecr: { read: readRegistryPart, essentials: ['storage'] },
  network: { read: readNetworkPart, essentials: [] },
  lightsail: { read: readLightsailPart, essentials: ['memory'] },
};

/** Reads facts as options of a service. */
export function readPart(service: ServiceId, facts: readonly Fact[]): PartReading {
  return READERS[service].read(facts);
}

/** The options without which a service has no price. */
export function essentialOptions(service: ServiceId): readonly string[] {
  return READERS[service].essentials;
}

/** The essential options that are not given. */
export function missingOptions(service: ServiceId, options: PlainOptions): readonly string[] {
  if (service === 'ec2' && options['size'] !== undefined) return [];
  if (service === 'ebs' && options['snapshots'] !== undefined) return [];
  const wanted = [...READERS[service].essentials, ...(service === 'eks' ? neededInside(options) : [])];
  return wanted.filter((option) => options[option] === undefined);
}

/** Nodes need a type, pods a size. */
function neededInside({ nodes, pods }: PlainOptions): readonly string[] {
  return [...(nodes === undefined ? [] : ['instance']), ...(pods === undefined ? [] : ['vcpu', 'memory'])];
}

/** The options with which a line is asked for: the essential ones first, the Region last, and what goes without saying. */
export function completed(service: ServiceId, { region, ...options }: PlainOptions): PlainOptions {
  const first = READERS[service].essentials.flatMap((option): [string, Given][] => {
    const value = options[option];
    return value === undefined ? [] : [[option, value]];
  });
  const unsaid = service === 'eks' ? unsaidOfCluster(options) : {};
  return { ...Object.fromEntries(first), ...unsaid, ...options, ...(region !== undefined && { region }) };
}

/** A cluster is one, and so is the node of a type that is named without a number. */
function unsaidOfCluster({ instance }: PlainOptions): PlainOptions {
  return { clusters: '1', ...(instance !== undefined && { nodes: '1' }) };
}
