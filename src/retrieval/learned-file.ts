import { readFile } from 'node:fs/promises';
import { KnowledgeError } from '../notes/problem.js';

/**
 * Reads a file that `npm run learn` makes.
 * @param decode throws if these are not the bytes of such a file
 * @throws KnowledgeError with the file and what to do
 */
export async function readLearned<Learned>(file: string, decode: (bytes: Uint8Array) => Learned): Promise<Learned> {
  const bytes = await readFile(file).catch(() => {
    throw new KnowledgeError([{ file, line: 1, message: 'is missing: npm run learn -- --anew makes it' }]);
  });
  try {
    return decode(bytes);
  } catch {
    throw new KnowledgeError([{ file, line: 1, message: 'cannot be read: npm run learn -- --anew makes it' }]);
  }
}
