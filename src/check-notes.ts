import path from 'node:path';
import { loadNotes } from './notes/load-notes.js';
import { KnowledgeError } from './notes/problem.js';

/** `npm run check-notes [folder]`: says what is wrong with the notes, without starting the bot. */
const folder = path.resolve(process.argv[2] ?? 'knowledge');
try {
  const { notes } = await loadNotes(folder);
  process.stdout.write(`${notes.length} notes, ${notes.flatMap((note) => note.terms).length} terms: all well\n`);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
