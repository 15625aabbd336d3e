import { describe, expect, test } from 'vitest';
import { bySentence } from '../../src/retrieval/by-sentence.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import type { Retriever } from '../../src/retrieval/retriever.js';
import { entryWith, fixture, read, WEIGHTS } from '../fixture/knowledge.js';

const paints = entryWith('crimson, emerald');
const drops = entryWith('60 seconds at most');

/** A retriever that finds only what is told here: for each text, how likely which entries are. */
function finding(found: Readonly<Record<string, readonly (readonly [Candidate['content'], number])[]>>): Retriever {
  return ({ text }) => ({
    candidates: (found[text] ?? []).map(([content, probability]) => ({ content, probability, features: {} })),
    services: new Map(),
    recommendable: 0,
  });
}

const content = (entry: typeof paints): Candidate['content'] => ({ kind: 'entry', entry });
const likely = (text: string, retriever: Retriever) =>
  bySentence(retriever, fixture.lexicon, WEIGHTS)(read(text)).candidates.map((one) => [one.content, one.probability]);

describe('in a text of several sentences', () => {
  const TEXT = 'Our gizmo is a week old. It stands in the hall. How long does a widget turn?';

  test('the probability is the mean of the whole text and the best sentence', () => {
    const retriever = finding({
      [TEXT]: [
        [content(paints), 0.5],
        [content(drops), 0.3],
      ],
      'How long does a widget turn?': [[content(drops), 0.9]],
    });
    expect(likely(TEXT, retriever)).toEqual([
      [content(drops), 0.6],
      [content(paints), 0.25],
    ]);
  });

  test('an entry for only one sentence is found', () => {
    expect(likely(TEXT, finding({ 'How long does a widget turn?': [[content(drops), 0.8]] }))).toEqual([
      [content(drops), 0.4],
    ]);
  });

  test('a sentence that does not ask counts less', () => {
    const retriever = finding({
      'It stands in the hall.': [[content(paints), 0.8]],
      'How long does a widget turn?': [[content(drops), 0.5]],
    });
    expect(likely(TEXT, retriever).map(([one]) => one)).toEqual([content(drops), content(paints)]);
  });

  test('whether to recommend is as likely as the whole says', () => {
    const recommendation = { kind: 'recommendation' } as const;
    const retriever = finding({ [TEXT]: [[recommendation, 0.6]], 'It stands in the hall.': [[recommendation, 1]] });
    expect(likely(TEXT, retriever)).toEqual([[recommendation, 0.6]]);
  });
});

test('a text of one sentence is left as it was found', () => {
  const line = 'How long does a widget turn?';
  expect(likely(line, finding({ [line]: [[content(drops), 0.9]] }))).toEqual([[content(drops), 0.9]]);
});
