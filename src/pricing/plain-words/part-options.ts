import type { ServiceId } from '../components.js';
import type { Given } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import type { Fact } from './facts.js';
import type { PartReading, PlainOptions } from './options-of-part.js';

/** Reads facts as options of a service. */
export function readPart(service: ServiceId, facts: readonly Fact[]): PartReading {
  return serviceOf(service).plain.read(facts);
}

/** The options that a price needs and that are not given. */
export function missingOptions(service: ServiceId, options: PlainOptions): readonly string[] {
  const { essentials, missing } = serviceOf(service).plain;
  return missing ? missing(options) : essentials.filter((option) => options[option] === undefined);
}

/** The options with which a line is asked for: the essential ones first, the Region last, and what goes without saying. */
export function completed(service: ServiceId, { region, ...options }: PlainOptions): PlainOptions {
  const { essentials, unsaid } = serviceOf(service).plain;
  const first = essentials.flatMap((option): [string, Given][] => {
    const value = options[option];
    return value === undefined ? [] : [[option, value]];
  });
  return { ...Object.fromEntries(first), ...unsaid?.(options), ...options, ...(region !== undefined && { region }) };
}
