import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { KnowledgeError } from '../notes/problem.js';
import { readYaml } from '../notes/yaml.js';
import { INTENTS, type Intent } from '../search/learned/intent.js';

const schema = z.record(z.enum(INTENTS), z.array(z.string().min(1)).min(1));

/**
 * Reads the ways in which people ask for each thing, `learning/wordings.yaml` of a knowledge folder.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadWordings(knowledge: string): Promise<Readonly<Record<Intent, readonly string[]>>> {
  const file = path.join(knowledge, 'learning', 'wordings.yaml');
  const read = readYaml(file, await readFile(file, 'utf8'), schema);
  if ('data' in read) return read.data;
  throw new KnowledgeError(read);
}
