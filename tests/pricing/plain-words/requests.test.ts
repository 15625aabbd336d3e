import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeRequests, readExpectedRequests, shareRead } from '../../../tools/evaluate/price-requests.js';
import { readThresholds } from '../../../tools/evaluate/questions.js';
import { knowledge } from '../../knowledge.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Files whose misses may be read; the others were set aside before. */
const OPEN = ['tuned-on.yaml', 'strangers.yaml'];

for (const [file, least] of Object.entries(await readThresholds(FOLDER))) {
  test(`at least ${least} % of the requests in ${file} are read as expected`, async () => {
    const verdicts = judgeRequests(await readExpectedRequests(path.join(FOLDER, file)), knowledge);
    const misses = verdicts.filter(({ right }) => !right).map(({ text, got }) => `${text} → ${got}`);
    const why = OPEN.includes(file) ? misses.join('\n') : 'below the threshold';
    expect(shareRead(verdicts), why).toBeGreaterThanOrEqual(least);
  });
}

test('all files are measured', async () => {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.yaml') && file !== 'thresholds.yaml');
  expect(Object.keys(await readThresholds(FOLDER)).sort()).toEqual(files.sort());
});
