import { firstSentence } from '../../language/sentences.js';
import { CORRECTIONS_HEADING, type Note } from '../../notes/note.js';
import { seededNumber } from '../../seeded.js';
import { allowsNoException, isClaim, needsContext } from '../claim.js';
import { GAP } from '../mask.js';
import { isExample, type Material, subjectName } from '../material.js';
import { namesAny } from '../named-things.js';
import { firstClause, turned } from '../negate.js';
import { stemsOf } from '../overlap.js';
import type { ProposedItem } from '../proposal.js';

const YES = 'Yes, it is';
const NO = 'No, it is not';
const OPENING = /^Fill the gap[^:]*: /;
const MAX_TURNED = 170;
const MIN_TURNED = 30;
/** A continuation that restricts the clause. */
const NARROWED = /\b(?:but|unless|except|although|however|only (?:if|after|when|with|in|for))\b/i;
/** Nobody knows the sixth digit of a rate. */
const LONG_DECIMAL = /\.\d{5}/;

/**
 * How many false claims for one true claim. Plain truths rarely hold figures, so claims without one are more often
 * false. "Cannot" is inserted or removed, so both forms have to be asked equally often.
 */
const FALSE_TO_ONE_TRUE = { withFigure: 2, withCannot: 1, without: 12 };
const CANNOT = / cannot /;

/** Where the notes say what is asked. */
type Said = Pick<ProposedItem, 'note' | 'explanation' | 'sources' | 'heading'>;

/** A claim that was right once, or still is, as an author has judged it. */
export interface OldClaim extends Said {
  readonly claim: string;
  readonly isTrue: boolean;
}

/** A true statement of a note and a false version of it. */
export interface TwoSided extends Said {
  readonly truth: string;
  readonly falsehood: string;
}

/** "Is that true today?" */
export function askedWhetherTrue({ note, ...said }: Said, claim: string, isTrue: boolean): ProposedItem {
  // The name of an example note means nothing to members.
  const course = isExample(note)
    ? `An example: ${firstSentence(note.summary)} From a course about it`
    : `From a course (${subjectName(note)})`;
  return {
    ...said,
    kind: 'still-true',
    note,
    topic: note.id,
    subject: [...stemsOf(claim)].slice(0, 8).join(' '),
    prompt: `${course}: "${claim.replaceAll('"', "'")}" Is that true today?`,
    quoted: claim,
    right: isTrue ? YES : NO,
    wrong: [{ text: isTrue ? NO : YES }],
    wrongShown: 1,
    effort: 1,
  };
}

/** Whether the right answer is yes. */
export function saysYes({ right }: ProposedItem): boolean {
  return right === YES;
}

/** The old claims with an author's verdict, without those that are partly true. */
export function oldClaimsOf(note: Note): readonly OldClaim[] {
  return note.corrections.flatMap(({ claim, verdict, statement: { markdown, sources } }) => {
    const isTrue = verdict === 'right';
    if (!(isTrue || (verdict === 'wrong' && !allowsNoException(claim))) || !isClaim(claim)) return [];
    const heading = `${note.topic} › ${CORRECTIONS_HEADING}`;
    return [{ note, claim, isTrue, explanation: markdown, sources, heading }];
  });
}

/** "Is that true today?" about old claims, and about one version of each two-sided claim. */
export function claimItems({ notes }: Material, twoSided: readonly TwoSided[]): readonly ProposedItem[] {
  const old = notes.flatMap(oldClaimsOf).map(({ claim, isTrue, ...said }) => askedWhetherTrue(said, claim, isTrue));
  const others = twoSided.map(({ truth, falsehood, ...said }) => {
    const isTrue = isAskedAsTrue({ truth, falsehood });
    return askedWhetherTrue(said, isTrue ? truth : falsehood, isTrue);
  });
  return [...old, ...others];
}

/** Whether the true version of a claim is asked; there are enough true ones elsewhere. */
export function isAskedAsTrue({ truth, falsehood }: Pick<TwoSided, 'truth' | 'falsehood'>): boolean {
  const { withFigure, withCannot, without } = FALSE_TO_ONE_TRUE;
  const isTurned = CANNOT.test(truth) !== CANNOT.test(falsehood);
  const falseToOne = isTurned ? withCannot : /\d/.test(truth) ? withFigure : without;
  return seededNumber(`true ${truth}`, falseToOne + 1) === 0;
}

/** Statements, and the same with a denial put in or taken out. */
export function turnedStatements({ statements }: Material): readonly TwoSided[] {
  return statements.flatMap(({ note, markdown, sources, heading }) => {
    const whole = firstSentence(markdown);
    const truth = firstClause(whole);
    const falsehood = turned(truth);
    const isNamed = namesAny(truth, [note.topic, ...note.aliases]);
    const isShort = truth.length <= MAX_TURNED && truth.length >= MIN_TURNED;
    const isWhole = !NARROWED.test(whole.slice(truth.length - 1));
    if (falsehood === undefined || !isNamed || !isShort || !isWhole || !isClaim(truth) || needsContext(truth))
      return [];
    return { note, truth, falsehood, explanation: markdown, sources, heading };
  });
}

/** Statements from the questions about figures, with the right figure and with a wrong one. */
export function alteredFigureClaims(figures: readonly ProposedItem[]): readonly TwoSided[] {
  const used = new Set<string>();
  return figures.flatMap(({ note, prompt, right, wrong, explanation, sources, heading }) => {
    const text = prompt.replace(OPENING, '');
    const other = wrong[seededNumber(prompt, Math.min(3, wrong.length))];
    if (LONG_DECIMAL.test(right) || text.startsWith('**') || !isClaim(text) || !other) return [];
    const truth = text.replace(GAP, right);
    // Of a statement with two figures only one is altered.
    if (used.has(truth)) return [];
    used.add(truth);
    return { note, truth, falsehood: text.replace(GAP, other.text), explanation, sources, heading };
  });
}
