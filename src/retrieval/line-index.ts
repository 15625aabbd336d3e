import { stemOf, tokenize } from '../language/tokenize.js';

/** The positions of the lines that contain a word. */
type LinesByWord = ReadonlyMap<string, ReadonlySet<number>>;

/** Lines by their words and stems. */
export interface Index {
  readonly byToken: LinesByWord;
  readonly byStem: LinesByWord;
  /** The most different words of a line. */
  readonly mostWords: number;
}

/** Indexes lines. */
export function indexed(texts: readonly string[]): Index {
  const tokens = texts.map((text) => new Set(tokenize(text)));
  return {
    byToken: linesByWord(tokens),
    byStem: linesByWord(tokens.map((words) => new Set([...words].map(stemOf)))),
    mostWords: Math.max(0, ...tokens.map(({ size }) => size)),
  };
}

function linesByWord(lines: readonly ReadonlySet<string>[]): LinesByWord {
  const found = new Map<string, Set<number>>();
  lines.forEach((words, line) => {
    for (const word of words) found.set(word, (found.get(word) ?? new Set()).add(line));
  });
  return found;
}
