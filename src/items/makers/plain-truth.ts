import type { Note } from '../../notes/note.js';
import { sortedBy } from '../../sorted-by.js';
import { isClaim } from '../claim.js';
import { numberOf } from '../hash.js';
import { namesAny } from '../mask.js';
import type { Material, Said } from '../material.js';
import { pointsBack } from '../points-back.js';
import type { Proposal } from '../proposal.js';
import { firstClause, turned } from '../turned.js';
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
const TRUE_TO_FALSE = 1.25;
/** Short ones are preferred, by so many characters, since most false claims are short. */
const SCATTER = 80;
/** A statement that holds only mostly, or goes on from or to something else. */
const HEDGED =
  /\b(?:also|usually|often|typically|sometimes|mostly|about|today|since|example|but|unlike|instead)\b|[:;(]/i;
/** Alone it would be doubted for such a word, so others are asked first. */
const DOUBTED = /\b(?:by default|not|no|never|only|always)\b|n't/i;

/** A statement that is true today, and its first sentence. */
export interface Truth extends Said {
  readonly sentence: string;
}

/** The short sentences of the notes that are true by themselves and say what they are about. */
export function truthsOf({ statements }: Material, longest = LONGEST): readonly Truth[] {
  return statements.flatMap((said) => {
    const sentence = firstSentence(said.markdown);
    return isPlain(sentence, said.note, longest) ? [{ ...said, sentence }] : [];
  });
}

/**
 * "Is that true today?" of plain statements: as many in each note as make true claims about as many as false ones, or whoever always says
 * the same would do well.
 * @param asked the other questions of this kind
 */
export function plainTruthItems(material: Material, asked: readonly Proposal[]): readonly Proposal[] {
  const explained = new Set(asked.map(({ explanation }) => explanation));
  const left = truthsOf(material, LONGEST_ALONE)
    .filter(({ markdown }) => !explained.has(markdown))
    .filter(({ sentence }) => turned(firstClause(sentence)) === undefined);
  const truths = sortedBy(left, placeOf);
  return material.notes.flatMap((note) => {
    const others = asked.filter((proposal) => proposal.note === note && proposal.kind === 'still-true');
    const [yes, no] = [true, false].map((isTrue) => others.filter((proposal) => saysYes(proposal) === isTrue).length);
    const missing = Math.round((no ?? 0) * TRUE_TO_FALSE) - (yes ?? 0);
    return truths
      .filter((truth) => truth.note === note)
      .slice(0, Math.max(missing, FEWEST_ASKED - others.length, 0))
      .map(({ sentence, markdown, sources, heading }) =>
        askedWhetherTrue(note, sentence, true, { explanation: markdown, sources, heading }),
      );
  });
}

/** The first ones are asked. */
function placeOf({ sentence }: Truth): number {
  const later = DOUBTED.test(sentence) ? LONGEST_ALONE + SCATTER : 0;
  // Most false claims hold a figure, so true ones with a figure come first.
  const sooner = /\d/.test(sentence) ? SCATTER : 0;
  return later - sooner + sentence.length + numberOf(sentence, SCATTER);
}

function isPlain(sentence: string, note: Note, longest: number): boolean {
  return (
    sentence.length <= longest &&
    sentence.length >= SHORTEST &&
    namesAny(sentence.slice(0, NAMED_WITHIN), [note.topic, ...note.aliases]) &&
    !HEDGED.test(sentence) &&
    isClaim(sentence) &&
    !pointsBack(sentence)
  );
}
