import { readFile } from 'node:fs/promises';

/** The text of a file without the byte order mark with which some editors begin one; undefined if it cannot be read. */
export async function readTextFile(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.replace(/^\uFEFF/, '');
}
