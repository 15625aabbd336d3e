import { firstSentence } from '../../language/sentences.js';
import { isClaim, needsContext } from '../claim.js';
import { namesAny } from '../mask.js';
import type { Material, NoteText } from '../material.js';
import type { ProposedItem } from '../proposal.js';
import { askedWhetherTrue, saysYes } from './true-or-not.js';

const MAX_LENGTH = 135;
/** Asked alone, a true statement may be as long as one with a figure, or short claims would be the true ones. */
const MAX_ALONE = 190;
/** The statement names its subject within so many characters. */
const NAMED_WITHIN = 67;
const MIN_LENGTH = 30;
/** Minimum questions on a note with hardly any false claims. */
const MIN_ASKED = 12;
const TRUE_TO_FALSE = 1.125;
const FIGURE = /\d/;
/** Few false claims contain a denial, so a denial would reveal a true one. */
const DENIED = /\b(?:can)?not\b|n't/;
/** Penalty, in characters, for a word that is easily doubted or believed. */
const STANDS_OUT = 270;
/** Hedges and references to other statements. */
const HEDGED =
  /\b(?:also|usually|often|typically|sometimes|mostly|about|today|since|example|but|unlike|instead)\b|[:;(]/i;
/** Members doubt statements with these words, so others are asked first. */
const DOUBTED = /\b(?:by default|not|no|never|only|always)\b|n't/i;
/** Members believe statements with this word, so others are asked first as well. */
const BELIEVED = /\bcan\b/i;

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

/**
 * "Is that true today?" about plain statements: as many in each note as balance the false claims, or a constant answer
 * would do well.
 * @param asked the other questions of this kind
 */
export function plainTruthItems(material: Material, asked: readonly ProposedItem[]): readonly ProposedItem[] {
  const explained = new Set(asked.map(({ explanation }) => explanation));
  const truths = truthsOf(material, MAX_ALONE).filter(({ markdown }) => !explained.has(markdown));
  return material.notes.flatMap((note) => {
    const others = asked.filter((proposal) => proposal.note === note && proposal.kind === 'still-true');
    const own = truths.filter((truth) => truth.note === note);
    const missing = [true, false].flatMap((hasFigure) => {
      const alike = others.filter(({ quoted = '' }) => FIGURE.test(quoted) === hasFigure);
      const falsehoods = alike.filter((proposal) => !saysYes(proposal)).map(({ quoted = '' }) => quoted);
      const count = Math.floor(falsehoods.length * TRUE_TO_FALSE) - (alike.length - falsehoods.length);
      const candidates = own.filter(({ sentence }) => FIGURE.test(sentence) === hasFigure && !DENIED.test(sentence));
      return likest(candidates, falsehoods, count);
    });
    const more = likest(
      own.filter((truth) => !missing.includes(truth)),
      [],
      MIN_ASKED - others.length - missing.length,
    );
    return [...missing, ...more].map(({ sentence, markdown, sources, heading }) =>
      askedWhetherTrue({ note, explanation: markdown, sources, heading }, sentence, true),
    );
  });
}

/** The statements most similar to false claims, matched to the shortest claims first, which are hardest to match. */
function likest(truths: readonly Truth[], falsehoods: readonly string[], count: number): readonly Truth[] {
  const models = falsehoods.toSorted((one, other) => one.length - other.length);
  const left = new Set(truths);
  return Array.from({ length: Math.max(Math.min(count, truths.length), 0) }, (_, place) => {
    const model = models[place % models.length] ?? '';
    const next = [...left].reduce((one, other) => (difference(other, model) < difference(one, model) ? other : one));
    left.delete(next);
    return next;
  });
}

/** How much a statement stands out from a false claim, in characters. */
function difference({ sentence }: Truth, claim: string): number {
  return (
    Math.abs(sentence.length - claim.length) + (DOUBTED.test(sentence) || BELIEVED.test(sentence) ? STANDS_OUT : 0)
  );
}
