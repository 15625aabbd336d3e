import { readConfig, readEnvironment } from '../src/config.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import type { Note } from '../src/notes/note.js';
import { KnowledgeError } from '../src/notes/problem.js';

/** `npm run check-notes`: says what is wrong with the knowledge folder without starting the bot; `--overdue` lists notes to review. */
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

const unknown = process.argv.slice(2).filter((argument) => argument !== '--overdue');
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(' ')}: check-notes takes --overdue and nothing else\n`);
  process.exit(1);
}

try {
  const { notes, topics } = await loadKnowledge(readConfig(readEnvironment()).knowledgeFolder);
  const overdue = notes.filter(isOverdue);
  process.stdout.write(`${notes.length} notes, ${topics.length - notes.length} terms: all well\n`);
  for (const { file, reviewed } of overdue)
    process.stdout.write(`${file}: last reviewed ${reviewed}, more than a year ago\n`);
  if (process.argv.includes('--overdue') && overdue.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Facts about AWS grow old: every note is looked through again within a year. */
function isOverdue({ reviewed }: Note): boolean {
  return Date.now() - Date.parse(reviewed) > YEAR_MS;
}
