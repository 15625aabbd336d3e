import { readConfig, readEnvironment } from '../src/config.js';
import { KnowledgeError } from '../src/notes/problem.js';
import { OperatorError } from '../src/operator-error.js';
import { checkFolder } from './check-folder.js';
import { knownOptions } from './known-options.js';

/**
 * `npm run check-notes` checks the knowledge folder, including prices against the price files. `--overdue` fails if notes are due for
 * review, `--rates` lists price files with old rates, `--items` dropped quiz questions with the reason, and old claims without a mark.
 */
try {
  const options = knownOptions('check-notes', ['--overdue', '--items', '--rates']);
  const { knowledgeFolder } = readConfig(readEnvironment());
  const { lines, overdue } = await checkFolder(knowledgeFolder, {
    items: options.has('--items'),
    rates: options.has('--rates'),
  });
  process.stdout.write(`${lines.join('\n')}\n`);
  if (options.has('--overdue') && overdue) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof KnowledgeError || error instanceof OperatorError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
