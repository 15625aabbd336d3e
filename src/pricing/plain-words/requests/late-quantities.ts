import { UNITS } from '../../balancers.js';
import { missingOptions } from '../clauses/interpret.js';
import { type Entities, entitiesOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';

/**
 * "Lambda behind an HTTP API, 200k requests a month, 128 MB, 150 ms": quantities, or a kind, behind something else that can only be those of
 * what was named first.
 */
export function withLateQuantities(
  interpretations: readonly Interpretation[],
  entities: Entities,
): readonly Interpretation[] {
  const late = interpretations.findIndex(
    (one, at) => nameOf(one, interpretations.slice(0, at), entities) !== undefined,
  );
  const one = interpretations[late];
  const named = one && nameOf(one, interpretations.slice(0, late), entities);
  if (!named) return interpretations;
  const whole: Interpretation = {
    ...one,
    options: { ...named.options, ...one.options },
    used: new Set([...named.used, ...one.used]),
    unused: [...named.unused, ...one.unused],
    explained: [...named.explained, ...one.explained],
  };
  return interpretations.flatMap((part) => (part === one ? [] : part === named ? [whole] : [part]));
}

/** The part that names the service of quantities which stand alone; none if they name it themselves, or it has quantities. */
function nameOf(
  one: Interpretation,
  before: readonly Interpretation[],
  entities: Entities,
): Interpretation | undefined {
  const [units, ...more] = Object.keys(one.options).filter((option) => !CARRIED.has(option));
  const balanced = UNITS.find(([, unit]) => unit === units && more.length === 0);
  // "An ALB, 2 t3.small, 1 LCU": nothing else is measured in them.
  if (balanced) return before.findLast(({ options }) => balanced[0] in options && !(balanced[1] in options));
  // "API Gateway and a Lambda function with 128 MB, it is an HTTP API"
  const same = before.filter(({ service }) => service === one.service);
  const [kindless, ...kindlessToo] = same.filter(({ options }) => !('kind' in options));
  const isOnlyKind = units === 'kind' && more.length === 0;
  if (kindless && kindlessToo.length === 0 && 'kind' in one.options && (isOnlyKind || isEmpty(kindless)))
    return kindless;
  const names = entitiesOf(entities, 'service').filter(({ service }) => service === one.service);
  const isAlone = names.length === 1 && names.every(({ at }) => !at.some((place) => one.used.has(place)));
  const [named, ...others] = same;
  if (!isAlone || !named || others.length > 0) return undefined;
  return isEmpty(named) && missingOptions(one.service, one.options).length === 0 ? named : undefined;
}

function isEmpty({ options }: Interpretation): boolean {
  return Object.keys(options).every((option) => CARRIED.has(option));
}

/** Options that say nothing of how much. */
const CARRIED: ReadonlySet<string> = new Set(['region', 'architecture']);
