import { TURN_SEPARATOR } from './conversation.js';

/** A sentence of a text, and whether it is likely to say what the text asks. */
export interface Sentence {
  readonly text: string;
  /** The first, mostly a title, and each with a question mark; of a line that goes on from another the last instead of the first. */
  readonly asks: boolean;
}

/** Fewer words say nothing by themselves: "Hi all!", "e.g." */
const FEWEST_WORDS = 3;

const BETWEEN = new RegExp(`(?<=[.!?])\\s+|\\n+|${TURN_SEPARATOR}`);

/** The sentences of a text, in order; none if there is but one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences = text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);
  if (sentences.length < 2) return [];
  const asking = text.includes(TURN_SEPARATOR) ? sentences.length - 1 : 0;
  return sentences.map((sentence, at) => ({ text: sentence, asks: at === asking || sentence.endsWith('?') }));
}
