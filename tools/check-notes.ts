import { readConfig, readEnvironment } from '../src/config.js';
import { KnowledgeError } from '../src/notes/problem.js';
import { checkFolder } from './check-folder.js';

/**
 * `npm run check-notes` checks the knowledge folder, including prices against the price files. `--overdue` fails if notes are due for
 * review, `--rates` lists price files with old rates, `--items` dropped quiz questions with the reason, and old claims without a mark.
 */
const ARGUMENTS = ['--overdue', '--items', '--rates'];

const unknown = process.argv.slice(2).filter((argument) => !ARGUMENTS.includes(argument));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(' ')}: check-notes takes ${ARGUMENTS.join(', ')} and nothing else\n`);
  process.exit(1);
}

try {
  const { knowledgeFolder } = readConfig(readEnvironment());
  const { lines, overdue } = await checkFolder(knowledgeFolder, {
    items: process.argv.includes('--items'),
    rates: process.argv.includes('--rates'),
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (process.argv.includes('--overdue') && overdue) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
