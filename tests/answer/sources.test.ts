import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOf, undoOf } from '../../src/answer/follow-up/after-task.js';
import { withAlsoLikely } from '../../src/answer/parts/also-likely.js';
import { buildAnswer } from '../../src/answer/parts/build-answer.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { sourceLines } from '../../src/replies/wording.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { fixtureFolder } from '../fixture/folder.js';
import { entryWith, fixture, read } from '../fixture/knowledge.js';

const candidate = (says: string, probability: number, knowledge: Knowledge = fixture): Candidate => ({
  content: { kind: 'entry', entry: entryWith(says, knowledge) },
  probability,
  features: {},
});

/** What an answer of one entry cites. */
function sourcesOf(says: string, knowledge: Knowledge = fixture) {
  const { content, probability } = candidate(says, 0.9, knowledge);
  return buildAnswer(content, probability, read(says), [], knowledge).sources;
}

const GREASED = { heading: 'AWS Widget › Grease the cog wheel', reviewed: '2026-11-17', page: { id: 'guide' } };

describe('a source says what is stated', () => {
  test('a statement links the page that it marks, whichever its note lists first', () => {
    expect(sourcesOf('rests while no part')).toMatchObject([
      { heading: 'AWS Widget › How it works', page: { id: 'guide' } },
    ]);
  });

  test('a statement that marks none shows its note and review day, and links nothing', async () => {
    const folder = fixtureFolder();
    await appendFile(path.join(folder, 'notes', 'gadget.md'), '- A gadget is painted by our own apprentices.\n');
    const sources = sourcesOf('our own apprentices', await loadKnowledge(folder));
    expect(sources).toMatchObject([{ heading: 'AWS Gadget › How it works', reviewed: '2026-11-19' }]);
    expect(sources[0]).not.toHaveProperty('page');
    expect(sourceLines(sources)).toEqual([expect.stringMatching(/^-# Notes: AWS Gadget › How it works · reviewed/)]);
  });

  test.each([
    ['a fact without a mark', 'piece maker'],
    ['a difference', 'a gadget only holds them'],
  ])('neither does %s', (_what, says) => {
    expect(sourcesOf(says).map(({ note, page }) => [note, page])).toEqual([['widget', undefined]]);
  });

  test('a fact links the page that it marks', () => {
    expect(sourcesOf('60 seconds a turn')).toMatchObject([{ page: { id: 'quotas' } }]);
  });

  test('a task is credited alike as an answer, below another one, and in what is asked about it', () => {
    const chosen = candidate('takes 12 parts', 0.8);
    const answer = buildAnswer(chosen.content, 0.8, read('how many parts?'), [], fixture);
    const below = withAlsoLikely(answer, chosen, [chosen, candidate('Stop the belt', 0.3)], fixture);
    const task = entryWith('Stop the belt');
    expect([
      sourcesOf('Stop the belt')[0],
      below.sources[1],
      undoOf(task)?.sources[0],
      checkOf(task)?.sources[0],
    ]).toMatchObject([GREASED, GREASED, GREASED, GREASED]);
  });
});
