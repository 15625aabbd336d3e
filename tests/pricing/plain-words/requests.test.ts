import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeRequests, readExpectedRequests, shareRead } from '../../../tools/evaluate/price-requests.js';
import { readThresholds } from '../../../tools/evaluate/questions.js';
import { knowledge } from '../../knowledge.js';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** The one file whose misses may be read; the other was set aside before the reader was written. */
const OPEN = 'tuned-on.yaml';

for (const [file, least] of Object.entries(await readThresholds(FOLDER))) {
  test(`at least ${least} % of the requests in ${file} are read as expected`, async () => {
    const verdicts = judgeRequests(await readExpectedRequests(path.join(FOLDER, file)), knowledge);
    const misses = verdicts.filter(({ right }) => !right).map(({ text, got }) => `${text} → ${got}`);
    const why = file === OPEN ? misses.join('\n') : 'below the threshold';
    expect(shareRead(verdicts), why).toBeGreaterThanOrEqual(least);
  });
}

test('both files are measured', async () => {
  expect(Object.keys(await readThresholds(FOLDER))).toEqual([OPEN, 'unseen.yaml']);
});
