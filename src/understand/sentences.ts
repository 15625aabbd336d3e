import { TURN_SEPARATOR } from './conversation.js';

/** A sentence of a text. */
export interface Sentence {
  readonly text: string;
  /** Likely to be the question: the first sentence, mostly a title, and those with a question mark; in a conversation the last line instead of the first. */
  readonly asks: boolean;
}

/** Shorter sentences say nothing alone: "Hi all!", "e.g." */
const FEWEST_WORDS = 3;

/** Between two sentences of a text, or lines of a conversation. */
export const BETWEEN_SENTENCES = new RegExp(`(?<=[.!?])\\s+|\\n+|${TURN_SEPARATOR}`);

/** The sentences of a text, in order; none if there is only one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences = text
    .split(BETWEEN_SENTENCES)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);
  if (sentences.length < 2) return [];
  const asking = text.includes(TURN_SEPARATOR) ? sentences.length - 1 : 0;
  return sentences.map((sentence, at) => ({ text: sentence, asks: at === asking || sentence.endsWith('?') }));
}
