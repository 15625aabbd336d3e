import path from 'node:path';
import * as z from 'zod';
import { KnowledgeError, type Problem } from '../notes/problem.js';
import { readTextFile } from '../notes/read-text.js';
import type { Topic } from '../notes/topics.js';
import { readYaml } from '../notes/yaml.js';
import { type Choices, type Condition, choicesSchema, type Signal, signalSchema } from './choices.js';

/**
 * Reads and checks `choices.yaml` of a knowledge folder.
 * @param topics the valid names; undefined while the notes have mistakes: then names are not checked
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadChoices(folder: string, topics: readonly Topic[] | undefined): Promise<Choices> {
  const file = path.join(folder, 'choices.yaml');
  const text = await readTextFile(file);
  if (text === undefined)
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: it holds what /which recommends' }]);
  return checkedYaml(file, text, choicesSchema, ({ services, signals }) => [
    ...(topics
      ? unknownNames([...namesInServices(services), ...namesInSignals(signals, ['signals'])], topics, services)
      : []),
    ...(topics ? unknownSources(signals, ['signals'], topics) : []),
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
export async function loadConditions(
  folder: string,
  topics: readonly Topic[] | undefined,
): Promise<readonly Condition[]> {
  const file = path.join(folder, 'conditions.yaml');
  const text = await readTextFile(file);
  if (text === undefined) return [];
  return checkedYaml(file, text, z.array(signalSchema), (conditions) =>
    topics ? [...unknownNames(namesInSignals(conditions, []), topics), ...unknownSources(conditions, [], topics)] : [],
  );
}

/** Keys and indexes that lead to a value in the file. */
type Place = readonly (string | number)[];

/** A mistake, and where it is. */
interface Mistake {
  readonly at: Place;
  readonly message: string;
}

function checkedYaml<Data>(
  file: string,
  text: string,
  schema: z.ZodType<Data>,
  mistakesIn: (data: Data) => readonly Mistake[],
): Data {
  const read = readYaml(file, text, schema);
  if (!('data' in read)) throw new KnowledgeError(read);
  const { data, lineOf } = read;
  const problems = mistakesIn(data).map(({ at, message }): Problem => ({ file, line: lineOf(at), message }));
  if (problems.length > 0) throw new KnowledgeError(problems);
  return data;
}

/** A name of a topic, and where it is. */
type NameAt = readonly [name: string, at: Place];

function keysOf(names: object, at: Place): readonly NameAt[] {
  return Object.keys(names).map((name) => [name, [...at, name]]);
}

function namesInServices(services: Choices['services']): readonly NameAt[] {
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

function namesInSignals(signals: readonly Signal[], at: Place): readonly NameAt[] {
  return signals.flatMap(({ favours, rulesOut }, index) => [
    ...keysOf(favours, [...at, index, 'favours']),
    ...keysOf(rulesOut, [...at, index, 'rulesOut']),
  ]);
}

/** Places whose names must be listed under services. */
const ROLES: Readonly<Record<string, string>> = { favours: 'favoured', insteadOf: 'replaced' };

function unknownNames(
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

function unknownSources(signals: readonly Signal[], at: Place, topics: readonly Topic[]): readonly Mistake[] {
  const notes = new Map(topics.map(({ note }) => [note.id, note]));
  return signals.flatMap(({ source }, index) => {
    const place = [...at, index, 'source'];
    const note = notes.get(source.note);
    if (!note) return [{ at: place, message: `source: there is no note "${source.note}"` }];
    if (note.sections.some((section) => section.path.at(-1) === source.heading)) return [];
    return [{ at: place, message: `source: the note "${source.note}" has no heading "${source.heading}"` }];
  });
}
