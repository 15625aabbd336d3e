import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { KnowledgeError, type Problem } from './problem.js';

/**
 * The text of a file without the byte order mark with which some editors begin one; undefined if there is no such file.
 * @throws KnowledgeError if it cannot be read as text
 */
export async function readTextFile(file: string): Promise<string | undefined> {
  const fail = (message: string): never => {
    throw new KnowledgeError([{ file, line: 1, message }]);
  };
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? undefined
      : fail(`cannot be read (${error.code}): is the bot allowed to read it?`),
  );
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('is not UTF-8: save it with that encoding');
  }
}

/** The files of a folder whose names end alike, sorted; none if there is no such folder. */
export async function listFiles(folder: string, ending: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = found.filter((one) => !one.isDirectory() && one.name.endsWith(ending)).map(({ name }) => name);
  return names.sort().map((name) => path.join(folder, name));
}

/** Why there is nothing to read in a knowledge folder; undefined if it is one. */
export async function problemOfFolder(folder: string): Promise<Problem | undefined> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return undefined;
  return { file: folder, message: `${found ? 'is no folder' : 'does not exist'}: is KNOWLEDGE_DIR right?` };
}
