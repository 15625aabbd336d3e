import { firstSentence } from '../../language/sentences.js';
import { isClaim, needsContext } from '../claim.js';
import type { Material, NoteText } from '../material.js';
import { namesAny } from '../named-things.js';

const MAX_LENGTH = 135;

/** The statement names its subject within so many characters. */
const NAMED_WITHIN = 67;
const MIN_LENGTH = 30;

/** Hedges and references to other statements. */
const HEDGED =
  /\b(?:also|usually|often|typically|sometimes|mostly|about|today|since|example|but|unlike|instead)\b|[:;(]/i;
/** Members doubt statements with these words, so others are asked first. */

/** A statement that is true today, and its first sentence. */
export interface Truth extends NoteText {
  readonly sentence: string;
}

/** Short statements of the notes that make sense alone and name their subject. */
export function truthsOf({ statements, namesIn }: Material, longest = MAX_LENGTH): readonly Truth[] {
  return statements
    .map((said) => ({ ...said, sentence: firstSentence(said.markdown) }))
    .filter(
      ({ note, sentence }) =>
        sentence.length <= longest &&
        sentence.length >= MIN_LENGTH &&
        namesAny(sentence.slice(0, NAMED_WITHIN), [note.topic, ...note.aliases, ...namesIn(note)]) &&
        !HEDGED.test(sentence) &&
        isClaim(sentence) &&
        !needsContext(sentence),
    );
}
