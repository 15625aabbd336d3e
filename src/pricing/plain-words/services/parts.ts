import type { Fact } from '../facts.js';
import type { PlainService } from '../meaning.js';
import type { PartReading, PlainOptions } from '../options-of-part.js';
import { readBatchPart } from './batch-part.js';
import { readEc2Part } from './ec2-part.js';
import { readEksPart } from './eks-part.js';
import { readFargatePart } from './fargate-part.js';
import { readGatewayPart } from './gateway-part.js';
import { readLambdaPart } from './lambda-part.js';
import { readEcsPart, readLightsailPart, readRegistryPart } from './storage-parts.js';

interface PartReader {
  readonly read: (facts: readonly Fact[]) => PartReading;
  /** Options without which there is no price. */
  readonly essentials: readonly string[];
}

const READERS: Readonly<Record<PlainService, PartReader>> = {
  lambda: { read: readLambdaPart, essentials: ['requests', 'memory', 'duration'] },
  fargate: { read: readFargatePart, essentials: ['vcpu', 'memory'] },
  ec2: { read: readEc2Part, essentials: ['instance'] },
  batch: { read: readBatchPart, essentials: ['jobs', 'duration', 'vcpu', 'memory'] },
  eks: { read: readEksPart, essentials: ['clusters'] },
  ecs: { read: readEcsPart, essentials: [] },
  apigateway: { read: readGatewayPart, essentials: ['kind', 'requests'] },
  ecr: { read: readRegistryPart, essentials: ['storage'] },
  lightsail: { read: readLightsailPart, essentials: ['memory'] },
};

/** Reads facts as options of a service. */
export function readPart(service: PlainService, facts: readonly Fact[]): PartReading {
  return READERS[service].read(facts);
}

/** The essential options that are not given. */
export function missingOptions(service: PlainService, options: PlainOptions): readonly string[] {
  return READERS[service].essentials.filter((option) => options[option] === undefined);
}
