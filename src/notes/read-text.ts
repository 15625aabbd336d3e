import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** The text of a file without the byte order mark with which some editors begin one; undefined if it cannot be read. */
export async function readTextFile(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\uFEFF/, '');
}

/** The files of a folder whose names end alike, sorted; none if there is no such folder. */
export async function listFiles(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name.endsWith(ending)).sort();
  return found.map((name) => path.join(folder, name));
}
