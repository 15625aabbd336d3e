import { STOP_WORDS } from '../../src/language/stop-words.js';
import { tokenize } from '../../src/language/tokenize.js';
import type { Passage } from '../../src/notes/passages.js';
import { hashOf } from '../../src/retrieval/features.js';
import { MOST_VARIANTS, renameWords } from './rename-words.js';

/** A word in more than this share of the passages belongs to the language of the field, and other notes would use it too. */
const COMMON_SHARE = 0.02;

/**
 * As many passages as notes of that many times the size would have: the real ones, and copies with renamed words. Common words stay,
 * so their postings grow with the copies. Each rarer word is shared out among as many variants as the root of the copies: vocabulary and
 * the postings of rare words both grow with the root, as they do in natural texts (Heaps' law with an exponent of one half).
 * @param factor a whole number; 1 returns the passages as they are
 */
export function scalePassages(passages: readonly Passage[], factor: number): readonly Passage[] {
  const common = commonWords(passages);
  const variants = Math.min(MOST_VARIANTS, Math.ceil(Math.sqrt(factor)));
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 1);
  return [
    ...passages,
    ...copies.flatMap((copy) => {
      const rename = renamer(copy, variants, common);
      return passages.map((passage) => copyOf(passage, copy, rename));
    }),
  ];
}

function commonWords(passages: readonly Passage[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { statements } of passages) {
    const words = new Set(tokenize(statements.map(({ text }) => text).join('\n')));
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  const common = [...uses].filter(([, count]) => count > passages.length * COMMON_SHARE).map(([word]) => word);
  return new Set([...STOP_WORDS, ...common]);
}

/** Renames texts for one copy. Each word draws its variant by itself, or every tenth copy would be the same text again. */
function renamer(copy: number, variants: number, common: ReadonlySet<string>): (text: string) => string {
  const drawn = new Map<string, number>();
  const variantOf = (word: string): number => {
    const known = drawn.get(word);
    if (known !== undefined) return known;
    const variant = common.has(word) ? 0 : drawFor(`${copy} ${word}`) % variants;
    drawn.set(word, variant);
    return variant;
  };
  return (text) => renameWords(text, variantOf);
}

/** The topic's name stays, so that a question about a topic meets all its copies: the hard case for a ranking. */
function copyOf(passage: Passage, copy: number, rename: (text: string) => string): Passage {
  const { id, path, statements, askedAs = [], claim } = passage;
  const [topic = '', ...headings] = path;
  return {
    ...passage,
    id: `${id}~${copy}`,
    path: [topic, ...headings.map(rename)],
    statements: statements.map((statement) => ({
      ...statement,
      markdown: rename(statement.markdown),
      text: rename(statement.text),
    })),
    askedAs: askedAs.map(rename),
    ...(claim === undefined ? {} : { claim: rename(claim) }),
  };
}

/** The same number for the same text at every run. */
function drawFor(text: string): number {
  const hash = hashOf(text);
  // The low bits of this hash hardly depend on the first letters.
  return (hash ^ (hash >>> 15)) >>> 0;
}
