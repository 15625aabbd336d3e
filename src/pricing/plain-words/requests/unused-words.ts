import type { SpellingCorrection } from '../../../language/correct-spelling.js';
import { FILLER_WORDS, STOP_WORDS } from '../../../language/stop-words.js';
import { isEverydayWord } from '../../../language/word-frequency.js';
import { folded } from '../../../typed-text.js';
import { roleOf, type Word, type Words } from '../tokens/sense.js';
import { isMark } from '../tokens/tokenize.js';
import { isTranslated } from '../tokens/translated.js';
import { LEXICON } from '../tokens/vocabulary/lexicon.js';

/** Words of a request for a price that say nothing about what is to be priced. */
const ASKING: ReadonlySet<string> = new Set(
  `want wants like need needs looking buy rent use uses using thinking planning plan plans going gonna figure
  calculate calculation estimate monthly month give show tell roughly approx approximately around total totally please thx
  project app application site website workload setup stuff thing ballpark altogether overall usd us aws amazon cloud
  i'm i've i'd we're we've it's that's what's how's there's let's they're you're o k hi so up down far go long enough within under below between old`.split(
    /\s+/,
  ),
);

/** Plain English that would change the price, were it priced. */
const MAY_COST: ReadonlySet<string> = new Set(
  `dedicated host hosts tenancy encrypted encryption backup monitoring support license licence unlimited dual cluster
  managed enterprise premium private commercial high availability accelerated cached mirrored redundant
  kept stored retained retention`.split(/\s+/),
);

/**
 * Words left out that a reader must know of: names, and plain English only if it would change the price.
 * @param leftOut as `unusedWords` found them
 */
export function notableWords(words: Words, leftOut: readonly string[]): readonly string[] {
  // What was read as a word of the field is told, though nothing came of it.
  const isRead = (word: Word) => isMended(word.typed, word.text) || word.senses.length > 0;
  const plain = words.filter((word) => isEverydayWord(word.text) && !MAY_COST.has(word.text) && !isRead(word));
  const silent = new Set(plain.map(({ typed }) => typed));
  return leftOut.filter((typed) => !silent.has(typed));
}

/**
 * Words of a request that play no part in how it is read, and would not go without saying.
 * @param used positions of words that do play one
 */
export function unusedWords(words: Words, used: ReadonlySet<number>): readonly string[] {
  const left = words.filter(
    (word, at) => !used.has(at) && (isUnreadWord(word) || (isMended(word.typed, word.text) && isTelling(word))),
  );
  return [...new Set(left.map(({ typed }) => typed))];
}

function isUnreadWord(word: Word): boolean {
  // Behind a size "data" says what it is; alone it says nothing.
  if (roleOf(word) === 'data') return true;
  return word.senses.length === 0 && !LEXICON.has(word.text) && isTelling(word);
}

/** The misspelled words of a text, each with the one that it was read as, also as a part of a phrase. */
export function mendedWords(words: Words): readonly SpellingCorrection[] {
  return words.flatMap(({ typed, text }) => {
    const [parts, read] = [typed.split(/[\s_-]+/), text.split(' ')];
    if (parts.length !== read.length) return [];
    return parts.flatMap((part, at) => (isMended(part, read[at] ?? '') ? [{ typed: part, read: read[at] ?? '' }] : []));
  });
}

/** Whether a word was read as another one. */
function isMended(typed: string, text: string): boolean {
  const plain = folded(typed.toLowerCase(), 'NFKD').replace(/\p{M}/gu, '');
  return /^\p{L}+$/u.test(plain) && /^\p{L}+$/u.test(text) && plain !== text && !isTranslated(plain);
}

function isTelling({ text }: Word): boolean {
  return !isMark(text) && !STOP_WORDS.has(text.replaceAll("'", '')) && !FILLER_WORDS.has(text) && !ASKING.has(text);
}
