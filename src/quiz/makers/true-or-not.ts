import { firstSentence } from '../../language/sentences.js';
import type { Note } from '../../notes/note.js';
import { seededNumber } from '../../seeded.js';
import { isClaim } from '../claim.js';
import { GAP } from '../mask.js';
import type { ProposedItem } from '../proposal.js';
import { isExample, subjectName } from '../subjects.js';
import { stemsOf } from '../words.js';

const YES = 'Yes, it is';
const NO = 'No, it is not';
const OPENING = /^Fill the gap[^:]*: /;
/** Longer statements hold more than one claim. */
const MAX_LENGTH = 240;

/**
 * How many false claims for one true claim. Plain truths rarely hold figures, so claims without one are more often
 * false. "Cannot" is inserted or removed, so both forms have to be asked equally often.
 */
const FALSE_TO_ONE_TRUE = { withFigure: 2, withCannot: 1, without: 12 };
const CANNOT = / cannot /;

/** Nobody knows the sixth digit of a rate. */
const LONG_DECIMAL = /\.\d{5}/;

/** "Is that true today?" */
export function askedWhetherTrue(
  note: Note,
  claim: string,
  isTrue: boolean,
  { explanation, sources, heading }: Pick<ProposedItem, 'explanation' | 'sources' | 'heading'>,
): ProposedItem {
  return {
    explanation,
    sources,
    heading,
    kind: 'still-true',
    note,
    topic: note.id,
    subject: [...stemsOf(claim)].slice(0, 8).join(' '),
    prompt: `${courseOf(note)}: "${claim.replaceAll('"', "'")}" Is that true today?`,
    quoted: claim,
    right: isTrue ? YES : NO,
    wrong: [{ text: isTrue ? NO : YES }],
    wrongShown: 1,
    effort: 1,
  };
}

/** The name of an example note means nothing to members. */
function courseOf(note: Note): string {
  return isExample(note)
    ? `An example: ${firstSentence(note.summary)} From a course about it`
    : `From a course (${subjectName(note)})`;
}

/** Whether the right answer is yes. */
export function saysYes({ right }: ProposedItem): boolean {
  return right === YES;
}

/** A true statement of a note and a false version of it. */
export interface TwoSided extends Pick<ProposedItem, 'note' | 'explanation' | 'sources' | 'heading'> {
  readonly truth: string;
  readonly falsehood: string;
}

/** Whether the true version of a claim is asked; there are enough true ones elsewhere. */
export function isAskedAsTrue({ truth, falsehood }: TwoSided): boolean {
  const { withFigure, withCannot, without } = FALSE_TO_ONE_TRUE;
  const isTurned = CANNOT.test(truth) !== CANNOT.test(falsehood);
  const falseToOne = isTurned ? withCannot : /\d/.test(truth) ? withFigure : without;
  return seededNumber(`true ${truth}`, falseToOne + 1) === 0;
}

/** "Is that true today?" about one version of a claim. */
export function oneSideOf(claim: TwoSided): ProposedItem {
  const isTrue = isAskedAsTrue(claim);
  return askedWhetherTrue(claim.note, isTrue ? claim.truth : claim.falsehood, isTrue, claim);
}

/** Statements from the questions about figures, with the right figure and with a wrong one. */
export function alteredFigureClaims(figures: readonly ProposedItem[]): readonly TwoSided[] {
  const used = new Set<string>();
  return figures.flatMap(({ note, prompt, right, wrong, explanation, sources, heading }) => {
    const text = prompt.replace(OPENING, '');
    const isLong = text.length > MAX_LENGTH || LONG_DECIMAL.test(right);
    const other = wrong[seededNumber(prompt, Math.min(3, wrong.length))];
    if (isLong || text.startsWith('**') || !isClaim(text) || !other) return [];
    const truth = text.replace(GAP, right);
    // Of a statement with two figures only one is altered.
    if (used.has(truth)) return [];
    used.add(truth);
    return { note, truth, falsehood: text.replace(GAP, other.text), explanation, sources, heading };
  });
}
