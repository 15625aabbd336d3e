import { stemOf, tokenize } from '../language/tokenize.js';
import { normaliseNeed } from './negated.js';

/** Most other words between two words of a phrase. */
const MOST_BETWEEN = 2;
/** Words before a phrase in which a negation applies to it. */
const NEGATION_REACH = 2;
const NEGATIONS = new Set('no not never without don dont isn isnt nothing nor avoid cannot cant'.split(' '));

/** A phrase as stems; most needs do not even hold its first one. */
interface Phrase {
  readonly first: string;
  readonly others: readonly string[];
}

/** The stems of a need or phrase, in order. */
export function stemsOf(text: string): string[] {
  return tokenize(normaliseNeed(text)).map(stemOf);
}

/** Prepares a phrase. */
export function phraseOf(text: string): Phrase {
  const [first = '', ...others] = stemsOf(text);
  return { first, others };
}

/** Whether the words of a phrase occur in order, close together, and not negated. */
export function occurs({ first, others }: Phrase, tokens: readonly string[]): boolean {
  return tokens.some((token, start) => {
    if (token !== first) return false;
    const before = tokens.slice(Math.max(0, start - NEGATION_REACH), start);
    return follows(others, tokens, start + 1) && !before.some((word) => NEGATIONS.has(word));
  });
}

/** Whether words follow closely from a place, in order. */
function follows(words: readonly string[], tokens: readonly string[], from: number): boolean {
  let position = from;
  for (const word of words) {
    const found = tokens.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return false;
    position = found + 1;
  }
  return true;
}
