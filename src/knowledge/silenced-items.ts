import path from 'node:path';
import * as z from 'zod';
import type { Silenced } from '../items/make-items.js';
import { readTextFile } from '../notes/read-text.js';
import { yamlData } from '../notes/yaml.js';

const ID = /^[a-z2-7]{8}$/;

const schema = z.record(z.string(), z.string().trim().min(1)).superRefine((silenced, context) => {
  for (const id of Object.keys(silenced)) {
    if (!ID.test(id))
      context.addIssue({
        code: 'custom',
        path: [id],
        message: 'must be the id of a question: npm run reports lists it',
      });
  }
});

/**
 * Reads `quiz/silenced.yaml`; a folder without one silences nothing.
 * @throws KnowledgeError with file, line and what to change
 */
export async function loadSilenced(folder: string): Promise<Silenced> {
  const file = path.join(folder, 'quiz', 'silenced.yaml');
  const text = await readTextFile(file);
  if (text === undefined) return {};
  return yamlData(file, text, schema);
}
