import type { ServiceId } from '../price-lists.js';
import type { Given } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { type Fact, factsOf } from './facts.js';
import { OptionCollector, type PartReading, type PlainOptions } from './options-of-part.js';
import { sortAmounts } from './parts/sort-amounts.js';

/** What was read of facts in this order, by service, and where it goes on with one more. */
class Readings {
  readonly of = new Map<ServiceId, PartReading>();
  readonly #next = new WeakMap<Fact, Readings>();

  with(fact: Fact): Readings {
    const next = this.#next.get(fact) ?? new Readings();
    this.#next.set(fact, next);
    return next;
  }
}

/** A text is cut into parts in many ways, of which most are looked at several times. */
const KNOWN = new Readings();

/** Reads facts as options of a service. */
export function readPart(service: ServiceId, facts: readonly Fact[]): PartReading {
  const known = facts.reduce((so, fact) => so.with(fact), KNOWN).of;
  const read = (facts.length > 0 && known.get(service)) || readAfresh(service, facts);
  known.set(service, read);
  return read;
}

function readAfresh(service: ServiceId, facts: readonly Fact[]): PartReading {
  const { plain, options } = serviceOf(service);
  const collector = new OptionCollector(facts);
  plain.read?.(collector, sortAmounts(facts), facts);
  // An instance type has its processor.
  const choosesProcessor = 'architecture' in options && factsOf(facts, 'instance').length === 0;
  if ('region' in options) collector.place(choosesProcessor);
  const paid = factsOf(facts, 'no-free-tier');
  if ('free_tier' in options && paid.length > 0) collector.set('free_tier', 'false', ...paid);
  return collector.reading(service);
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
