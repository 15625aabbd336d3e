import path from 'node:path';
import * as z from 'zod';
import { KnowledgeError, type Problem } from '../notes/problem.js';
import { readTextFile } from '../notes/read-text.js';
import type { Topic } from '../notes/topics.js';
import { type ReadYaml, readYaml } from '../notes/yaml.js';
import { type Signal, signalSchema } from './choices.js';

const conditionsSchema = z.array(signalSchema);

/** Features of an exam question that decide between features, settings and ways to pay: like signals, for any topic. */
export type Condition = Signal;

/**
 * Reads and checks `conditions.yaml` of a knowledge folder; a folder without one has none.
 * @param topics what can be named and cited; names are not checked if it is not known
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadConditions(
  knowledge: string,
  topics: readonly Topic[] | undefined,
): Promise<readonly Condition[]> {
  const file = path.join(knowledge, 'conditions.yaml');
  const text = await readTextFile(file);
  if (text === undefined) return [];
  const read = readYaml(file, text, conditionsSchema);
  if (!('data' in read)) throw new KnowledgeError(read);
  const problems = topics ? [...unknownTopics(file, read, topics), ...unknownSections(file, read, topics)] : [];
  if (problems.length > 0) throw new KnowledgeError(problems);
  return read.data;
}

type Read = ReadYaml<z.infer<typeof conditionsSchema>>;

function unknownTopics(file: string, { data, lineOf }: Read, topics: readonly Topic[]): Problem[] {
  const known = new Set(topics.map(({ id }) => id));
  return data.flatMap(({ favours, rulesOut }, index) =>
    Object.entries({ favours, rulesOut }).flatMap(([place, named]) =>
      Object.keys(named).flatMap((id) =>
        known.has(id) ? [] : [{ file, line: lineOf([index, place, id]), message: `there is no note or term "${id}"` }],
      ),
    ),
  );
}

function unknownSections(file: string, { data, lineOf }: Read, topics: readonly Topic[]): Problem[] {
  return data.flatMap(({ source }, index) =>
    topics.some(
      ({ note }) => note.id === source.note && note.sections.some(({ path }) => path.at(-1) === source.heading),
    )
      ? []
      : [
          {
            file,
            line: lineOf([index, 'source']),
            message: `source: the note "${source.note}" has no heading "${source.heading}"`,
          },
        ],
  );
}
