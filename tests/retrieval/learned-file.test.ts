import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LEARNED_FOLDER } from '../../src/folders.js';

/** In bytes: it is kept in the repository and read at every start. */
const MOST = 4_000_000;

test('all that was learned is small', async () => {
  const files = ['classifier.bin', 'expansions.bin', 'weights.json'].map((name) => path.join(LEARNED_FOLDER, name));
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
