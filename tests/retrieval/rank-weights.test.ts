import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadWeights } from '../../src/retrieval/rank-weights.js';
import { WEIGHTS } from '../fixture/knowledge.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

const fileOf = async (text: string) => path.join(await temporaryFolder({ 'weights.json': text }), 'weights.json');

test('weights are read as they were written', async () => {
  expect(await loadWeights(await fileOf(JSON.stringify(WEIGHTS)))).toEqual(WEIGHTS);
});

describe('weights are refused, with what to do,', () => {
  test.each([
    ['where they are no JSON', 'coverage: 1'],
    ['where a feature has none', JSON.stringify({ ...WEIGHTS, newChoice: { topic: 1 } })],
    ['where an unknown feature has one', JSON.stringify({ ...WEIGHTS, newChoice: { ...WEIGHTS.newChoice, smell: 1 } })],
    ['where a boundary is no probability', JSON.stringify({ ...WEIGHTS, sure: 1.5 })],
    ['where a weight is no number', JSON.stringify({ ...WEIGHTS, choice: { ...WEIGHTS.choice, topic: 'much' } })],
  ])('%s', async (_where, text) => {
    const file = await fileOf(text);
    expect(await problemsOf(loadWeights(file))).toEqual([
      { file, line: 1, message: 'cannot be read: npm run learn -- --anew makes it' },
    ]);
  });

  test('where there are none', async () => {
    const file = path.join(await temporaryFolder({}), 'weights.json');
    expect(await problemsOf(loadWeights(file))).toEqual([
      { file, line: 1, message: 'is missing: npm run learn -- --anew makes it' },
    ]);
  });
});
