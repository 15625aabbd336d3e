import { isArm } from '../../instance-types.js';
import type { ServiceId } from '../../price-lists.js';
import type { Given } from '../../quantities/said.js';
import { serviceOf } from '../../services/index.js';
import { type Clause, entitiesOf } from '../entities/entity.js';
import { type Interpretation, OptionCollector, type RequestOptions } from '../slots/interpretation.js';
import { sortAmounts } from '../slots/slots.js';

/**
 * Reads the entities of a clause as options of a service.
 * @param start options of a request that the clause changes
 */
export function interpret(service: ServiceId, entities: Clause, start: RequestOptions = {}): Interpretation {
  const { plain, options } = serviceOf(service);
  const collector = new OptionCollector(entities, start);
  plain.read?.(collector, sortAmounts(entities), entities);
  // An instance type has its processor.
  const types = entitiesOf(entities, 'instance');
  if ('region' in options) collector.place('architecture' in options && types.length === 0);
  const processors = 'instance' in options || 'on' in options ? entitiesOf(entities, 'architecture') : [];
  if (types.some(({ type }) => processors.some(({ architecture }) => isArm(type) !== (architecture === 'arm64'))))
    collector.contradict('architecture');
  // No total counts an address unless it is asked for.
  collector.use(...entitiesOf(entities, 'public-address').filter(({ wanted }) => !wanted));
  const paid = entitiesOf(entities, 'no-free-tier');
  if ('free_tier' in options && paid.length > 0) collector.set('free_tier', 'false', ...paid);
  return collector.reading(service);
}

/** The options that a price needs and that are not given. */
export function missingOptions(service: ServiceId, options: RequestOptions): readonly string[] {
  const { essentials, missing } = serviceOf(service).plain;
  return missing ? missing(options) : essentials.filter((option) => options[option] === undefined);
}

/** All options of a request: the essential ones first, those that go without saying, and the Region last. */
export function completeOptions(service: ServiceId, { region, ...options }: RequestOptions): RequestOptions {
  const { essentials, unsaid } = serviceOf(service).plain;
  const first = essentials.flatMap((option): [string, Given][] => {
    const value = options[option];
    return value === undefined ? [] : [[option, value]];
  });
  return { ...Object.fromEntries(first), ...unsaid?.(options), ...options, ...(region !== undefined && { region }) };
}
