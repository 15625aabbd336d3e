import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { type SearchedStem, scorerOf } from '../../src/search/bm25.js';

const PARAMETERS = { k: 1.2, b: 0.9, d: 0.5 };
const BOOSTS = [
  ['body', 1],
  ['title', 0.15],
] as const;

const stem = fc.constantFrom('lambda', 'ecs', 'task', 'run', 'minut', 'memori', 'price');
const text = fc.record({
  body: fc.array(stem, { minLength: 1 }),
  title: fc.array(stem, { minLength: 1, maxLength: 3 }),
});
const searched = fc.uniqueArray(fc.record({ stem, boost: fc.constantFrom(0.12, 0.5, 1) }), {
  selector: (one) => one.stem,
});

/** What MiniSearch makes of the same texts and stems: scores against the best, by position. */
function miniSearch(
  texts: readonly Readonly<Record<'body' | 'title', readonly string[]>>[],
  stems: readonly SearchedStem[],
) {
  const index = new MiniSearch({ fields: ['body', 'title'], tokenize: (words) => words.split(' ') });
  index.addAll(texts.map(({ body, title }, id) => ({ id, body: body.join(' '), title: title.join(' ') })));
  const found = index.search(stems.map((one) => one.stem).join(' '), {
    boost: Object.fromEntries(BOOSTS),
    bm25: PARAMETERS,
    boostTerm: (_term, position) => stems[position]?.boost ?? 1,
  });
  return new Map(found.map(({ id, score }) => [Number(id), score / (found[0]?.score ?? 1)]));
}

describe('the scorer', () => {
  it('gives the scores that MiniSearch gives', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), searched, (texts, stems) => {
        const scores = scorerOf(texts, BOOSTS, PARAMETERS)(stems, texts.length);
        const expected = miniSearch(texts, stems);
        expect([...scores.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [position, score] of scores) expect(score).toBeCloseTo(expected.get(position) ?? Number.NaN, 9);
      }),
    );
  });

  const texts = ['lambda', 'lambda lambda', 'ecs lambda', 'ecs'].map((words) => ({
    body: words.split(' '),
    title: [],
  }));
  const score = scorerOf(texts, BOOSTS, PARAMETERS);

  it('puts the best first, with 1', () => {
    const scores = [
      ...score(
        [
          { stem: 'lambda', boost: 1 },
          { stem: 'ecs', boost: 1 },
        ],
        4,
      ),
    ];
    expect(scores[0]).toEqual([2, 1]);
    expect(scores.map(([, value]) => value)).toEqual(scores.map(([, value]) => value).sort((a, b) => b - a));
  });

  it('gives no more than wanted, the first of equals', () => {
    expect([...score([{ stem: 'ecs', boost: 1 }], 1).keys()]).toEqual([3]);
    expect([...scorerOf([...texts, ...texts], BOOSTS, PARAMETERS)([{ stem: 'ecs', boost: 1 }], 1).keys()]).toEqual([3]);
  });

  it('finds nothing for what no text holds, for nothing, and in nothing', () => {
    expect(score([{ stem: 'batch', boost: 1 }], 4).size).toBe(0);
    expect(score([], 4).size).toBe(0);
    expect(scorerOf([], BOOSTS, PARAMETERS)([{ stem: 'ecs', boost: 1 }], 4).size).toBe(0);
  });
});
