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

/** The contents from the likeliest to the least likely. */
const ranked = (text: string, retriever: Retriever) => likely(text, retriever).map(([one]) => one);
/** The probability of the likeliest, which is not changed by the weights of the fixture. */
const highest = (text: string, retriever: Retriever) => likely(text, retriever)[0]?.[1];

describe('in a text of several sentences', () => {
  const TEXT = 'Our gizmo is a week old. It stands in the hall. How long does a widget turn?';

  test('what both the whole text and a sentence find comes first', () => {
    const retriever = finding({
      [TEXT]: [
        [content(paints), 0.5],
        [content(drops), 0.3],
      ],
      'How long does a widget turn?': [[content(drops), 0.9]],
    });
    expect(ranked(TEXT, retriever)).toEqual([content(drops), content(paints)]);
    expect(highest(TEXT, retriever), 'the mean of both').toBeCloseTo(0.6);
  });

  test('an entry for only one sentence is found', () => {
    const retriever = finding({ 'How long does a widget turn?': [[content(drops), 0.8]] });
    expect(ranked(TEXT, retriever)).toEqual([content(drops)]);
    expect(highest(TEXT, retriever)).toBeCloseTo(0.4);
  });

  test('a sentence that does not ask counts less', () => {
    const retriever = finding({
      'It stands in the hall.': [[content(paints), 0.8]],
      'How long does a widget turn?': [[content(drops), 0.5]],
    });
    expect(ranked(TEXT, retriever)).toEqual([content(drops), content(paints)]);
  });

  test('of two that are as likely, the one comes first that more sentences find, or that holds more of the words', () => {
    const found = { 'Our gizmo is a week old.': [content(drops), 0.01] } as const;
    const both = [
      [content(paints), 0.5],
      [content(drops), 0.5],
    ] as const;
    const more = finding({ [TEXT]: both, 'Our gizmo is a week old.': [found['Our gizmo is a week old.']] });
    expect(ranked(TEXT, more)[0]).toEqual(content(drops));
    const holding: Retriever = (query) => {
      const { candidates, ...rest } = finding({ [TEXT]: both })(query);
      return { ...rest, candidates: candidates.map((one, at) => ({ ...one, features: { evidence: at } })) };
    };
    expect(ranked(TEXT, holding)[0]).toEqual(content(drops));
  });

  test('whether to recommend is as likely as the whole says', () => {
    const recommendation = { kind: 'recommendation' } as const;
    const retriever = finding({ [TEXT]: [[recommendation, 0.6]], 'It stands in the hall.': [[recommendation, 1]] });
    expect(ranked(TEXT, retriever)).toEqual([recommendation]);
    expect(highest(TEXT, retriever)).toBeCloseTo(0.6);
    expect(ranked(TEXT, finding({ 'It stands in the hall.': [[recommendation, 1]] }))).toEqual([]);
  });
});

test('a text of one sentence is left as it was found', () => {
  const line = 'How long does a widget turn?';
  expect(likely(line, finding({ [line]: [[content(drops), 0.9]] }))).toEqual([[content(drops), 0.9]]);
});
