import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../notes/problem.js';
import { readYaml } from '../notes/yaml.js';
import type { Choices } from './choices.js';

const schema = z.record(z.string(), z.array(z.string().min(1)).min(1));

/** Situations that each service fits, in the words of people who need something. */
export type Situations = z.infer<typeof schema>;

/**
 * Reads and checks `situations.yaml` of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadSituations(knowledge: string, { services }: Choices): Promise<Situations> {
  const file = path.join(knowledge, 'situations.yaml');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: it holds situations that each service fits' }]);
  });
  const read = readYaml(file, text, schema);
  if (!('data' in read)) throw new KnowledgeError(read);
  const { data, lineOf } = read;
  const problems = [
    ...Object.keys(data)
      .filter((service) => !(service in services))
      .map((service) => ({
        file,
        line: lineOf([service]),
        message: `"${service}" is not listed under services in choices.yaml: add it there`,
      })),
    ...Object.keys(services)
      .filter((service) => !(service in data))
      .map((service) => ({ file, line: 1, message: `"${service}" has no situations: add some` })),
  ];
  if (problems.length > 0) throw new KnowledgeError(problems);
  return data;
}
