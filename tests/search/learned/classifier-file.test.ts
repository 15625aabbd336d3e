import { expect, test } from 'vitest';
import { loadLearned } from '../../../src/retrieval/classifier-file.js';
import { problemsOf } from '../../notes/problems-of.js';
import { temporaryFolder } from '../../notes/temporary-folder.js';

test('a knowledge folder that has learned nothing is told how to learn', async () => {
  const [first] = await problemsOf(loadLearned(await temporaryFolder({})));
  expect(first).toMatchObject({ line: 1, message: 'is missing: npm run learn makes it' });
});

test.each([['no JSON'], ['{"dimensions": 3}'], ['{"dimensions": 3, "features": "%%%"}']])(
  'a file that holds %s is told to be made anew',
  async (text) => {
    const names = ['statements', 'services', 'intents', 'verdicts'];
    const files = Object.fromEntries(names.map((name) => [`learned/${name}.json`, text]));
    const [first] = await problemsOf(loadLearned(await temporaryFolder(files)));
    expect(first).toMatchObject({ line: 1, message: 'cannot be read: npm run learn makes it anew' });
  },
);
