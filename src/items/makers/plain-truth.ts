import { isClaim, needsContext } from '../claim.js';
import { namesAny } from '../mask.js';
import type { Material, NoteText } from '../material.js';
import { firstClause, turned } from '../negate.js';
import type { ProposedItem } from '../proposal.js';
import { firstSentence } from '../words.js';
import { askedWhetherTrue, saysYes } from './true-or-not.js';

const LONGEST = 135;
/** Alone a truth may be as long as a statement with a figure, or short claims would be the true ones. */
const LONGEST_ALONE = 190;
/** The name of what it is about stands within so many characters. */
const NAMED_WITHIN = 67;
const SHORTEST = 30;
/** A note about which hardly anything false can be said is asked about all the same. */
const FEWEST_ASKED = 12;
const TRUE_TO_FALSE = 1.125;
const FIGURE = /\d/;
/** Hardly any false claim is made by putting in a denial, so that one would tell a true one. */
const DENIED = /\b(?:can)?not\b|n't/;
/** A word that is doubted or believed makes a truth stand out as much as so many characters more than a false claim has. */
const STANDS_OUT = 270;
/** A statement that holds only mostly, or goes on from or to something else. */
const HEDGED =
  /\b(?:also|usually|often|typically|sometimes|mostly|about|today|since|example|but|unlike|instead)\b|[:;(]/i;
/** Alone it would be doubted for such a word, so others are asked first. */
const DOUBTED = /\b(?:by default|not|no|never|only|always)\b|n't/i;
/** What can be is mostly so: a claim with this word would be believed, so others are asked first as well. */
const BELIEVED = /\bcan\b/i;

/** A statement that is true today, and its first sentence. */
export interface Truth extends NoteText {
  readonly sentence: string;
}

/** The short sentences of the notes that are true by themselves and say what they are about. */
export function truthsOf({ statements, namesIn }: Material, longest = LONGEST): readonly Truth[] {
  return statements.flatMap((said) => {
    const sentence = firstSentence(said.markdown);
    return isPlain(sentence, [said.note.topic, ...said.note.aliases, ...namesIn(said.note)], longest)
      ? [{ ...said, sentence }]
      : [];
  });
}

/**
 * "Is that true today?" of plain statements: as many in each note as make true claims about as many as false ones, or whoever always says
 * the same would do well.
 * @param asked the other questions of this kind
 */
export function plainTruthItems(material: Material, asked: readonly ProposedItem[]): readonly ProposedItem[] {
  const explained = new Set(asked.map(({ explanation }) => explanation));
  const truths = truthsOf(material, LONGEST_ALONE)
    .filter(({ markdown }) => !explained.has(markdown))
    .filter(({ sentence }) => turned(firstClause(sentence)) === undefined);
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
      FEWEST_ASKED - others.length - missing.length,
    );
    return [...missing, ...more].map(({ sentence, markdown, sources, heading }) =>
      askedWhetherTrue(note, sentence, true, { explanation: markdown, sources, heading }),
    );
  });
}

/** So many truths, each the one that looks most like a false claim, the shortest of these first: they are hardest to match. */
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

/** How far a truth stands out from a false claim, in characters. */
function difference({ sentence }: Truth, claim: string): number {
  return (
    Math.abs(sentence.length - claim.length) + (DOUBTED.test(sentence) || BELIEVED.test(sentence) ? STANDS_OUT : 0)
  );
}

/** @param names of the note and of its terms, one of which has to be what it is about */
function isPlain(sentence: string, names: readonly string[], longest: number): boolean {
  return (
    sentence.length <= longest &&
    sentence.length >= SHORTEST &&
    namesAny(sentence.slice(0, NAMED_WITHIN), names) &&
    !HEDGED.test(sentence) &&
    isClaim(sentence) &&
    !needsContext(sentence)
  );
}
