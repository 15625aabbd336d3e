import { counterpart, isArm } from '../instance-types.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { LOADS } from '../plain-words/requests/carried-load.js';
import { takes } from '../previous-request/values.js';
import type { Parts } from './change.js';
import { type Difference, differencesOf } from './differences.js';
import type { Told } from './told.js';

/**
 * The candidates that change a load for all that it passes through, and the processor of all that have a choice, unless the line names one of
 * these: "double the traffic", "on Arm".
 */
export function withSharedByParts<Candidate extends { readonly to: readonly Parts[] }>(
  all: readonly Candidate[],
  told: Told,
  parts: Parts,
): readonly Candidate[] {
  const named = new Set(entitiesOf(told.entities, 'service').map(({ service }) => service));
  if (parts.length < 2 || parts.some(({ service }) => named.has(service))) return all;
  const loads = parts.map(({ service, options }) => options[LOADS[service] ?? '']);
  const processors = parts.map(processorOf);
  return all.filter(({ to }) => {
    const changed = differencesOf(parts, to.flat()).flatMap((one) => (one.kind === 'option' ? [one] : []));
    const ofLoad = changed.filter((one) => one.option === LOADS[one.service]).map(({ part }) => part);
    const ofProcessor = changed.filter(changesProcessor).map(({ part }) => part);
    return isOfAll(ofLoad, loads) && isOfAll(ofProcessor, processors);
  });
}

/** Whether no part with the same value as one of these is missing. */
function isOfAll(changed: readonly number[], values: readonly (string | undefined)[]): boolean {
  return changed.every((part) => values.every((value, other) => value !== values[part] || changed.includes(other)));
}

/** The processor of a part that can have the other one. */
function processorOf(part: Parts[number]): string | undefined {
  const { instance, architecture = 'x86' } = part.options;
  if (instance === undefined) return takes(part, 'architecture') ? architecture : undefined;
  return counterpart(instance) && (isArm(instance) ? 'arm64' : 'x86');
}

function changesProcessor({ option, from = '', to = '' }: Difference & { readonly kind: 'option' }): boolean {
  return option === 'architecture' || (option === 'instance' && to === counterpart(from));
}
