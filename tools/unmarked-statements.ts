import path from 'node:path';
import { splitFrontMatter } from '../src/notes/front-matter.js';
import { listFiles, readTextFile } from '../src/notes/read-text.js';
import { readSections } from '../src/notes/sections.js';

/** Most characters of a statement that are repeated: enough to find it. */
const LONGEST = 60;

/** A line for each statement of the notes that ends with no mark of a source, so that replies link no page for it. */
export async function unmarkedStatements(knowledge: string): Promise<readonly string[]> {
  const files = await listFiles(path.join(knowledge, 'notes'), '.md');
  const found = files.map(async (file) => unmarkedIn(file, (await readTextFile(file)) ?? ''));
  return (await Promise.all(found)).flat();
}

function unmarkedIn(file: string, text: string): readonly string[] {
  const parts = splitFrontMatter(file, text);
  if ('problems' in parts) return [];
  return readSections(file, parts.body, parts.bodyLine)
    .sections.flatMap(({ statements }) => statements)
    .filter(({ marks }) => marks.length === 0)
    .map(({ line, text: said }) => `${file}:${line}: no source is marked, so replies link none: ${shortened(said)}`);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
