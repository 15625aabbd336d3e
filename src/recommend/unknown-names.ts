import type { Topic } from '../notes/topics.js';
import type { Mistake } from '../notes/yaml.js';
import type { KeyPath } from '../notes/yaml-lines.js';
import type { Choices, Signal } from './choices.js';

/** A name of a topic, and where it is. */
type NameAt = readonly [name: string, at: KeyPath];

function keysOf(names: object, at: KeyPath): readonly NameAt[] {
  return Object.keys(names).map((name) => [name, [...at, name]]);
}

/** Every topic that the services name. */
export function namesInServices(services: Choices['services']): readonly NameAt[] {
  const all = Object.entries(services).flatMap(([service, { insteadOf, builtOn, runsAs, under }]): NameAt[] => {
    const at = ['services', service];
    return [
      ...keysOf(insteadOf, [...at, 'insteadOf']),
      ...builtOn.map((name, index): NameAt => [name, [...at, 'builtOn', index]]),
      ...under.map((name, index): NameAt => [name, [...at, 'under', index]]),
      ...(runsAs === undefined ? [] : [[runsAs, [...at, 'runsAs']] as const]),
    ];
  });
  return [...keysOf(services, ['services']), ...all];
}

/** Every topic that signals name. */
export function namesInSignals(signals: readonly Signal[], at: KeyPath): readonly NameAt[] {
  return signals.flatMap(({ favours, rulesOut }, index) => [
    ...keysOf(favours, [...at, index, 'favours']),
    ...keysOf(rulesOut, [...at, index, 'rulesOut']),
  ]);
}

/** Places whose names must be listed under services. */
const ROLES: Readonly<Record<string, string>> = { favours: 'favoured', insteadOf: 'replaced' };

/** Names that no topic has, or that have a part in the choice without being listed under services. */
export function unknownNames(
  names: readonly NameAt[],
  topics: readonly Topic[],
  services?: Choices['services'],
): readonly Mistake[] {
  const known = new Set(topics.map(({ id }) => id));
  return names.flatMap(([name, at]) => {
    if (!known.has(name)) return [{ at, message: `there is no note or term "${name}"` }];
    const role = ROLES[at.at(-2) ?? ''];
    if (services === undefined || role === undefined || name in services) return [];
    return [{ at, message: `"${name}" is ${role} but not listed under services: add it there` }];
  });
}
