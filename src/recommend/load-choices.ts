import path from 'node:path';
import { KnowledgeError, type Problem } from '../notes/problem.js';
import { readTextFile } from '../notes/read-text.js';
import type { Topic } from '../notes/topics.js';
import { type ReadYaml, readYaml } from '../notes/yaml.js';
import { type Choices, choicesSchema } from './choices.js';

/**
 * Reads and checks `choices.yaml` of a knowledge folder.
 * @param topics what can be recommended and cited; names are not checked if it is not known
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadChoices(knowledge: string, topics: readonly Topic[] | undefined): Promise<Choices> {
  const file = path.join(knowledge, 'choices.yaml');
  const text = await readTextFile(file);
  if (text === undefined)
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: it holds what /which recommends' }]);
  const read = readYaml(file, text, choicesSchema);
  const problems =
    'data' in read
      ? [
          ...(topics ? [...unknownServices(file, read, topics), ...unknownSources(file, read, topics)] : []),
          ...repeatedIds(file, read),
        ]
      : read;
  if ('data' in read && problems.length === 0) return read.data;
  throw new KnowledgeError(problems);
}

/** Where a name stands in the file. */
type Place = (string | number)[];

/** Places that may name only what can be recommended, with what they do to it. */
const LISTED: Readonly<Record<string, string>> = { favours: 'favoured', insteadOf: 'replaced' };

function unknownServices(file: string, { data, lineOf }: ReadYaml<Choices>, topics: readonly Topic[]): Problem[] {
  const known = new Set(topics.map(({ id }) => id));
  const each = (names: object, ...place: Place): [string, Place][] =>
    Object.keys(names).map((service) => [service, [...place, service]]);
  const named = [
    ...each(data.services, 'services'),
    ...Object.entries(data.services).flatMap(([service, { insteadOf, builtOn, runsAs, under }]): [string, Place][] => [
      ...each(insteadOf, 'services', service, 'insteadOf'),
      ...builtOn.map((topic, index): [string, Place] => [topic, ['services', service, 'builtOn', index]]),
      ...under.map((topic, index): [string, Place] => [topic, ['services', service, 'under', index]]),
      ...(runsAs === undefined ? [] : [[runsAs, ['services', service, 'runsAs']] as [string, Place]]),
    ]),
    ...data.signals.flatMap(({ favours, rulesOut }, index) => [
      ...each(favours, 'signals', index, 'favours'),
      ...each(rulesOut, 'signals', index, 'rulesOut'),
    ]),
  ];
  return named.flatMap(([service, place]) => {
    if (!known.has(service)) return [{ file, line: lineOf(place), message: `there is no note or term "${service}"` }];
    const listed = LISTED[place[2] ?? ''];
    if (listed === undefined || service in data.services) return [];
    return [
      { file, line: lineOf(place), message: `"${service}" is ${listed} but not listed under services: add it there` },
    ];
  });
}

function repeatedIds(file: string, { data: { signals }, lineOf }: ReadYaml<Choices>): Problem[] {
  return signals.flatMap(({ id }, index) =>
    signals.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            file,
            line: lineOf(['signals', index, 'id']),
            message: `"${id}" is the id of another signal, too: rename one`,
          },
        ],
  );
}

function unknownSources(file: string, { data, lineOf }: ReadYaml<Choices>, topics: readonly Topic[]): Problem[] {
  const notes = new Map(topics.map(({ note }) => [note.id, note]));
  return data.signals.flatMap(({ source }, index) => {
    const note = notes.get(source.note);
    const line = lineOf(['signals', index, 'source']);
    if (!note) return [{ file, line, message: `source: there is no note "${source.note}"` }];
    if (note.sections.some((section) => section.path.at(-1) === source.heading)) return [];
    return [{ file, line, message: `source: the note "${source.note}" has no heading "${source.heading}"` }];
  });
}
