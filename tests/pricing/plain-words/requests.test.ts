import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeRequests, readExpectedRequests, shareRead } from '../../../tools/evaluate/price-requests.js';
import { knowledge } from '../../knowledge.js';

/** Shares in percent. The second file was set aside before the reader was written, and is measured without being read. */
const FILES = [
  { file: 'tuned-on.yaml', least: 98 },
  { file: 'unseen.yaml', least: 80 },
] as const;

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

for (const { file, least } of FILES) {
  test(`at least ${least} % of the requests in ${file} are read as expected`, async () => {
    const verdicts = judgeRequests(await readExpectedRequests(pathOf(file)), knowledge);
    const share = shareRead(verdicts);
    const misses = verdicts.filter(({ right }) => !right).map(({ text, got }) => `${text} → ${got}`);
    expect(share, file === 'tuned-on.yaml' ? misses.join('\n') : 'below the threshold').toBeGreaterThanOrEqual(least);
  });
}
