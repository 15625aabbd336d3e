import path from 'node:path';
import * as z from 'zod';
import type { Topic } from '../notes/topics.js';
import { type Mistake, yamlFile } from '../notes/yaml.js';
import type { KeyPath } from '../notes/yaml-lines.js';
import { type Choices, type Condition, choicesSchema, type Signal, signalSchema } from './choices.js';
import { namesInServices, namesInSignals, unknownNames } from './unknown-names.js';

/**
 * Reads and checks `choices.yaml` of a knowledge folder.
 * @param topics the valid names; undefined while the notes have mistakes: then names are not checked
 * @throws KnowledgeError with file, line and what to change
 */
export function loadChoices(folder: string, topics: readonly Topic[] | undefined): Promise<Choices> {
  const missing = { message: 'it holds what /which recommends' };
  return yamlFile(path.join(folder, 'choices.yaml'), choicesSchema, missing, ({ services, signals }) => [
    ...(topics
      ? unknownNames([...namesInServices(services), ...namesInSignals(signals, ['signals'])], topics, services)
      : []),
    ...(topics ? unknownSources(signals, ['signals'], topics) : []),
    ...kindsWithoutSignal({ services, signals }),
    ...signals.flatMap(({ id }, index) => {
      const isRepeated = signals.findIndex((other) => other.id === id) < index;
      const message = `"${id}" is the id of another signal, too: rename one`;
      return isRepeated ? [{ at: ['signals', index, 'id'], message }] : [];
    }),
  ]);
}

/**
 * Reads and checks the optional `conditions.yaml` of a knowledge folder.
 * @param topics as for `loadChoices`
 * @throws KnowledgeError with file, line and what to change
 */
export function loadConditions(folder: string, topics: readonly Topic[] | undefined): Promise<readonly Condition[]> {
  return yamlFile(path.join(folder, 'conditions.yaml'), z.array(signalSchema), { data: [] }, (conditions) =>
    topics ? [...unknownNames(namesInSignals(conditions, []), topics), ...unknownSources(conditions, [], topics)] : [],
  );
}

/** A kind is chosen by a signal that favours its service. */
function kindsWithoutSignal({ services, signals }: Pick<Choices, 'services' | 'signals'>): readonly Mistake[] {
  return Object.entries(services).flatMap(([service, { kinds }]) =>
    Object.keys(kinds)
      .filter((id) => !signals.some((signal) => signal.id === id && service in signal.favours))
      .map((id) => ({ at: ['services', service, 'kinds', id], message: `no signal "${id}" favours ${service}` })),
  );
}

function unknownSources(signals: readonly Signal[], at: KeyPath, topics: readonly Topic[]): readonly Mistake[] {
  const notes = new Map(topics.map(({ note }) => [note.id, note]));
  return signals.flatMap(({ source }, index) => {
    const place = [...at, index, 'source'];
    const note = notes.get(source.note);
    if (!note) return [{ at: place, message: `source: there is no note "${source.note}"` }];
    if (note.sections.some((section) => section.path.at(-1) === source.heading)) return [];
    return [{ at: place, message: `source: the note "${source.note}" has no heading "${source.heading}"` }];
  });
}
