import { firstSentence } from '../../language/sentences.js';
import type { Correction, Note } from '../../notes/note.js';
import { CORRECTIONS_HEADING } from '../../notes/note.js';
import { allowsNoException, isClaim, isOldClaim, needsContext } from '../claim.js';
import { namesAny } from '../mask.js';
import type { Material } from '../material.js';
import { firstClause, turned } from '../negate.js';
import type { ProposedItem } from '../proposal.js';
import { askedWhetherTrue, type TwoSided } from './true-or-not.js';

const MAX_STATEMENT = 170;
const MIN_STATEMENT = 30;
/** A continuation that restricts the clause. */
const NARROWED = /\b(?:but|unless|except|although|however|only (?:if|after|when|with|in|for))\b/i;

/** "Is that true today?" about old claims with an author's verdict. */
export function oldClaimItems({ notes }: Material): readonly ProposedItem[] {
  return notes.flatMap((note) => note.corrections.flatMap((correction) => stillTrue(note, correction)));
}

/** Statements, and the same with a denial put in or taken out. */
export function turnedStatements({ statements }: Material): readonly TwoSided[] {
  return statements.flatMap(({ note, markdown, sources, heading }) => {
    const whole = firstSentence(markdown);
    const truth = firstClause(whole);
    const rest = whole.slice(truth.length - 1);
    const falsehood = turned(truth);
    const isWhole = !NARROWED.test(rest);
    const isNamed = namesAny(truth, [note.topic, ...note.aliases]);
    const isShort = truth.length <= MAX_STATEMENT && truth.length >= MIN_STATEMENT;
    if (falsehood === undefined || !isNamed || !isShort || !isWhole || !isClaim(truth) || needsContext(truth))
      return [];
    return { note, truth, falsehood, explanation: markdown, sources, heading };
  });
}

function stillTrue(note: Note, { claim, verdict, statement }: Correction): readonly ProposedItem[] {
  if (verdict === 'partly' || verdict === undefined || !isOldClaim(claim)) return [];
  if (verdict === 'wrong' && allowsNoException(claim)) return [];
  return [
    askedWhetherTrue(note, claim, verdict === 'right', {
      explanation: statement.markdown,
      sources: statement.sources,
      heading: `${note.topic} › ${CORRECTIONS_HEADING}`,
    }),
  ];
}
