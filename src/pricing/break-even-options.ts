import type { Architecture } from './architecture.js';
import type { Decimal } from './decimal.js';
import { parseTaskMemory } from './fargate-options.js';
import { LAMBDA_DURATION, LAMBDA_MEMORY } from './lambda-options.js';
import { type Host, OptionReader, type OptionValues } from './options.js';
import { parsePerSecond, parseRequests } from './quantities/counts.js';
import { parseDuration } from './quantities/duration.js';
import { parseMemory } from './quantities/memory.js';
import type { Reading } from './quantities/parsed.js';
import { parseVcpu } from './quantities/vcpu.js';
import type { Prices } from './rates.js';
import type { ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price break-even` compares: a function, and containers that could do its work. */
export interface BreakEvenInput {
  /** Of the function: 128 to 10,240, whole. */
  readonly memoryMb: Decimal;
  /** How long one request takes, on either side. */
  readonly durationMs: Decimal;
  /** A number of requests a month to price on both sides, beside the one where they meet. */
  readonly requests?: Decimal;
  /** Of the function, and of Fargate. */
  readonly architecture: Architecture;
  readonly region: Region;
  /** What the containers run on; one container fills one instance. */
  readonly against: Host;
  /** Of one container on Fargate; chosen to fit the function if left out. */
  readonly vcpu?: Decimal;
  readonly containerGb?: Decimal;
  /** Requests a second that one container carries; worked out from its size if left out. */
  readonly perContainer?: Decimal;
  /** How doubtful options were understood. */
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price break-even memory:512MB duration:200ms';

/** The options of `/price break-even`, or everything that is wrong with them. Whether a size exists is not checked. */
export function readBreakEvenOptions(
  options: OptionValues,
  { ec2, regions }: Pick<Prices, 'ec2' | 'regions'>,
): ReadOptions<BreakEvenInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['memory', 'duration'], EXAMPLE);
  const memoryMb = reader.quantity('memory', (typed) => parseMemory(typed, LAMBDA_MEMORY));
  const durationMs = reader.quantity('duration', (typed) => parseDuration(typed, LAMBDA_DURATION));
  const requests = reader.quantity('requests', parseRequests);
  const container = readContainer(reader);
  const against = reader.host('against', ec2);
  const architecture = reader.architecture();
  const region = reader.region(regions);
  if (against?.instance !== undefined) reader.exclude('instance-decides', 'against', ['vcpu', 'container_memory']);
  if (!memoryMb || !durationMs || !against || !architecture || !region || problems.length > 0) return { problems };
  const load = { memoryMb, durationMs, ...(requests && { requests }) };
  return { input: { ...load, ...container, against, architecture, region, readings } };
}

function readContainer(reader: OptionReader): Pick<BreakEvenInput, 'vcpu' | 'containerGb' | 'perContainer'> {
  const vcpu = reader.quantity('vcpu', parseVcpu);
  const containerGb = reader.quantity('container_memory', parseTaskMemory);
  const perContainer = reader.quantity('per_container', parsePerSecond);
  return { ...(vcpu && { vcpu }), ...(containerGb && { containerGb }), ...(perContainer && { perContainer }) };
}
