import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError, type Problem } from '../notes/problem.js';
import type { Topic } from '../notes/topics.js';
import { type ReadYaml, readYaml } from '../notes/yaml.js';
import { type Choices, choicesSchema } from './choices.js';

/**
 * Reads and checks `choices.yaml` of a knowledge folder.
 * @param topics what can be recommended and cited
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadChoices(knowledge: string, topics: readonly Topic[]): Promise<Choices> {
  const file = path.join(knowledge, 'choices.yaml');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: it holds what /which recommends' }]);
  });
  const read = readYaml(file, text, choicesSchema);
  const problems =
    'data' in read
      ? [...unknownServices(file, read, topics), ...unknownSources(file, read, topics), ...repeatedIds(file, read)]
      : read;
  if ('data' in read && problems.length === 0) return read.data;
  throw new KnowledgeError(problems);
}

function unknownServices(file: string, { data, lineOf }: ReadYaml<Choices>, topics: readonly Topic[]): Problem[] {
  const known = new Set(topics.map(({ id }) => id));
  const named: [string, (string | number)[]][] = [
    ...Object.keys(data.services).map((service): [string, string[]] => [service, ['services', service]]),
    ...data.signals.flatMap(({ favours, rulesOut }, index): [string, (string | number)[]][] => [
      ...Object.keys(favours).map((service): [string, (string | number)[]] => [
        service,
        ['signals', index, 'favours', service],
      ]),
      ...Object.keys(rulesOut).map((service): [string, (string | number)[]] => [
        service,
        ['signals', index, 'rulesOut', service],
      ]),
    ]),
  ];
  return named.flatMap(([service, place]) => {
    if (!known.has(service)) return [{ file, line: lineOf(place), message: `there is no note or term "${service}"` }];
    if (place[2] === 'favours' && !(service in data.services)) {
      return [
        { file, line: lineOf(place), message: `"${service}" is favoured but not listed under services: add it there` },
      ];
    }
    return [];
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
