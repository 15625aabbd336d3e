import path from 'node:path';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { judgeRequests, readExpectedRequests, shareRead } from './price-requests.js';
import { readThresholds } from './questions.js';
import { print } from './table.js';

/**
 * `npm run eval:prices [file …]`: how many requests in plain words are parsed as expected. Only `--misses` prints failures, so that a
 * held-out file can be measured without being read.
 */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const FOLDER = 'tests/pricing/plain-words';

const thresholds = await readThresholds(FOLDER);

for (const file of files.length > 0 ? files : Object.keys(thresholds).map((name) => path.join(FOLDER, name))) {
  const verdicts = judgeRequests(await readExpectedRequests(file), knowledge);
  const least = path.dirname(file) === FOLDER ? thresholds[path.basename(file)] : undefined;
  const share = shareRead(verdicts);
  print(`${path.basename(file).padEnd(20)} ${share.toFixed(1)} % of ${verdicts.length}`);
  if (least !== undefined && share < least) {
    process.exitCode = 1;
    print(`BELOW THRESHOLD  wanted ${least}`);
  }
  if (!process.argv.includes('--misses')) continue;
  for (const { text, expected, got } of verdicts.filter(({ right }) => !right)) {
    print(`\nMISS ${text}\n  expected ${expected}\n  got      ${got}`);
  }
}
