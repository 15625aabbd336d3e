/** A word that is searched for. */
export interface SearchedStem {
  readonly stem: string;
  /** How much it counts, against 1. */
  readonly boost: number;
}

/** How much one more use of a stem counts, how much a long text is held against it, and what a text gets for any use at all. */
export interface Bm25Parameters {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** The texts with a stem in one field, in order, with what the stem is worth in each. */
interface Postings {
  readonly texts: number[];
  /** Uses of the stem while the field is read, scores when all of it is. */
  values: number[];
}

/** Positions of the texts that fit best, best first, each with its score against the best, 0 to 1. */
export type TextScorer = (stems: readonly SearchedStem[], limit: number) => ReadonlyMap<number, number>;

/**
 * Scores texts by BM25+ over several fields: the scores of all stems and fields are added, and the sum multiplied by how many of the
 * stems the text holds. The same as MiniSearch without prefixes and misspelt words, at a tenth of its time, because what a stem is
 * worth in a text is worked out once.
 * @param texts what each holds, as stems by field
 * @param boosts how much each field counts
 * @see https://lucaong.github.io/minisearch/ for the formula; the tests compare the two
 */
export function scorerOf<Field extends string>(
  texts: readonly Readonly<Record<Field, readonly string[]>>[],
  boosts: readonly (readonly [Field, number])[],
  parameters: Bm25Parameters,
): TextScorer {
  const fields = boosts.map(([field, boost]) => {
    const lists = texts.map((text) => text[field]);
    return { boost, postings: scoredField(lists, parameters) };
  });
  return (stems, limit) => {
    const sums = new Float64Array(texts.length);
    const matches = new Uint16Array(texts.length);
    const lastMatch = new Uint16Array(texts.length);
    const found: number[] = [];
    for (const [position, { stem, boost }] of stems.entries()) {
      for (const field of fields) {
        const { texts: holders = [], values = [] } = field.postings.get(stem) ?? {};
        for (let index = 0; index < holders.length; index += 1) {
          const text = holders[index] ?? 0;
          if (matches[text] === 0) found.push(text);
          if (lastMatch[text] !== position + 1) matches[text] = (matches[text] ?? 0) + 1;
          lastMatch[text] = position + 1;
          sums[text] = (sums[text] ?? 0) + boost * field.boost * (values[index] ?? 0);
        }
      }
    }
    return bestOf(found, (text) => (sums[text] ?? 0) * (matches[text] ?? 0), limit);
  };
}

/** Reads one field of all texts. An empty one counts as one word long. */
function scoredField(lists: readonly (readonly string[])[], parameters: Bm25Parameters): ReadonlyMap<string, Postings> {
  const all = new Map<string, Postings>();
  const lengths = lists.map((stems, text) => Math.max(1, addText(all, stems, text)));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const { k, b, d } = parameters;
  for (const postings of all.values()) {
    const { length } = postings.texts;
    const rarity = Math.log(1 + (lists.length - length + 0.5) / (length + 0.5));
    postings.values = postings.values.map((uses, index) => {
      const size = (lengths[postings.texts[index] ?? 0] ?? 0) / average;
      return rarity * (d + (uses * (k + 1)) / (uses + k * (1 - b + b * size)));
    });
  }
  return all;
}

/** @returns how many different stems the text has */
function addText(all: Map<string, Postings>, stems: readonly string[], text: number): number {
  let different = 0;
  for (const stem of stems) {
    const postings = all.get(stem);
    if (postings?.texts.at(-1) === text) {
      postings.values.push((postings.values.pop() ?? 0) + 1);
      continue;
    }
    different += 1;
    if (postings) {
      postings.texts.push(text);
      postings.values.push(1);
    } else all.set(stem, { texts: [text], values: [1] });
  }
  return different;
}

/** Texts in the order of their scores. To sort all of them would take longer than to find them. */
function bestOf(
  texts: readonly number[],
  scoreOf: (text: number) => number,
  limit: number,
): ReadonlyMap<number, number> {
  const scores = new Float64Array(texts.length);
  for (let index = 0; index < texts.length; index += 1) scores[index] = scoreOf(texts[index] ?? 0);
  const sorted = scores.slice().sort();
  const best = sorted.at(-1) ?? 1;
  const least = sorted.at(-limit) ?? 0;
  return new Map(
    texts
      .map((text, index): [number, number] => [text, (scores[index] ?? 0) / best])
      .filter((_, index) => (scores[index] ?? 0) >= least)
      .sort(([, a], [, b]) => b - a)
      .slice(0, limit),
  );
}
