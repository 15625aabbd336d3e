import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { LEARNED_FOLDER } from '../../src/folders.js';

/** In bytes: it is kept in the repository, and all but the card is read at every start. */
const MOST = 4_000_000;

test('all that was learned is small', async () => {
  const names = await readdir(LEARNED_FOLDER);
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(LEARNED_FOLDER, name))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST);
});
