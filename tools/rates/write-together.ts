import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes several files so that either all of them are new or all are as before: first beside the old ones, then in their place. No
 * reader ever sees half a file.
 * @param texts by file; each file must exist
 */
export async function writeTogether(texts: ReadonlyMap<string, string>): Promise<void> {
  const olds = new Map<string, string>();
  for (const file of texts.keys()) olds.set(file, await readFile(file, 'utf8'));
  const done: string[] = [];
  try {
    for (const [file, text] of texts) await writeFile(besides(file), text, { flush: true });
    for (const file of texts.keys()) {
      await rename(besides(file), file);
      done.push(file);
    }
  } catch (error) {
    for (const file of done) await writeFile(file, olds.get(file) ?? '');
    throw error;
  } finally {
    for (const file of texts.keys()) await rm(besides(file), { force: true });
  }
}

function besides(file: string): string {
  return `${file}.new`;
}
