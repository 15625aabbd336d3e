import path from 'node:path';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { OperatorError, orExplain } from '../../src/operator-error.js';
import { knownOptions } from '../known-options.js';
import { measuredToday, WRITE, writeTables } from '../marked-tables.js';
import { judgeRequests, type RequestVerdict, readExpectedRequests, shareRead } from './price-requests.js';
import { priceTable } from './price-table.js';
import { print } from './print.js';
import { readThresholds } from './questions.js';

/** Lists of the project, with their thresholds. */
const FOLDER = 'tests/pricing/plain-words';

/**
 * `npm run eval:prices [file …]`: how many requests in plain words are parsed as expected. Only `--misses` prints failures, so that a
 * held-out file can be measured without being read. `--write` puts the table of the project's own lists into docs/quality.md.
 */
await orExplain(async () => {
  const typed = process.argv.slice(2);
  const files = typed.filter((argument) => !argument.startsWith('-'));
  const options = knownOptions(
    'eval:prices',
    ['--misses', WRITE],
    typed.filter((argument) => !files.includes(argument)),
  );
  if (options.has(WRITE) && files.length > 0) {
    throw new OperatorError(`${WRITE} is for the project's own lists: name no files with it.`);
  }
  const { knowledgeFolder } = readConfig(readEnvironment());
  const knowledge = await loadKnowledge(knowledgeFolder);
  const thresholds = await readThresholds(FOLDER);
  const lists = new Map<string, readonly RequestVerdict[]>();
  for (const file of files.length > 0 ? files : Object.keys(thresholds).map((name) => path.join(FOLDER, name))) {
    const verdicts = judgeRequests(await readExpectedRequests(file), knowledge);
    const least = path.dirname(file) === FOLDER ? thresholds[path.basename(file)] : undefined;
    lists.set(path.basename(file), verdicts);
    if (least !== undefined && shareRead(verdicts) < least) {
      process.exitCode = 1;
      print(`BELOW THRESHOLD  ${file}: ${shareRead(verdicts).toFixed(1)}, wanted ${least}`);
    }
    if (options.has('--misses')) printMisses(verdicts);
  }
  const table = priceTable(lists);
  print(table);
  if (options.has(WRITE)) writeTables('quality.md', new Map([['eval:prices', measuredToday(table)]]));
});

function printMisses(verdicts: readonly RequestVerdict[]): void {
  for (const { text, expected, got } of verdicts.filter(({ right }) => !right)) {
    print(`MISS ${text}\n  expected ${expected}\n  got      ${got}\n`);
  }
}
