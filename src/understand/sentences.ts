/** A sentence of a text, and whether it is likely to say what the text asks. */
export interface Sentence {
  readonly text: string;
  /** The first, mostly a title, and each with a question mark. */
  readonly asks: boolean;
}

/** Fewer words say nothing by themselves: "Hi all!", "e.g." */
const FEWEST_WORDS = 3;

const BETWEEN = /(?<=[.!?])\s+|\n+/;

/** The sentences of a text, in order; none if there is but one. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences = text
    .split(BETWEEN)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length >= FEWEST_WORDS);
  return sentences.length < 2 ? [] : sentences.map((text, at) => ({ text, asks: at === 0 || text.endsWith('?') }));
}
