import { sentenceCase } from '../../language/sentence-case.js';
import { seededNumber } from '../../seeded.js';
import { sortedBy } from '../../sorted-by.js';
import { allowsNoException } from '../claim.js';
import { type Material, subjectName } from '../material.js';
import { overlapOf, stemsOf } from '../overlap.js';
import type { ProposedItem } from '../proposal.js';
import { isAskedAsTrue, oldClaimsOf, type TwoSided } from './true-or-not.js';
import { type Truth, truthsOf } from './truths.js';

/** The same limit as for the true statements. */
const MAX_LENGTH = 135;
/** A statement that shares more words with the false one may be its correction. */
const UNRELATED = 0.34;
const SCATTER = 12;
const DENIAL = /\b(?:cannot|not|no|never|need not)\b/;

type Falsehood = Omit<TwoSided, 'truth'>;

/**
 * "Which one is false?" among three truths of the same note: old claims that are wrong today, and the false side of claims.
 * @param claims those whose false side is not asked elsewhere are taken, and some others
 */
export function oddOneItems(material: Material, claims: readonly TwoSided[]): readonly ProposedItem[] {
  const truths = truthsOf(material);
  const old = material.notes
    .flatMap(oldClaimsOf)
    .filter(({ isTrue }) => !isTrue)
    .map(({ claim, ...said }) => ({ ...said, falsehood: claim }));
  return [...old, ...claims.filter((claim) => isAskedAsTrue(claim) || isAskedTwice(claim))]
    .filter(({ falsehood }) => falsehood.length <= MAX_LENGTH && !allowsNoException(falsehood))
    .map((claim) => oddOne(claim, truths));
}

/** Half of the false claims are also asked among true statements. */
function isAskedTwice({ truth }: TwoSided): boolean {
  return seededNumber(`twice ${truth}`, 2) === 0;
}

function oddOne({ note, falsehood, explanation, sources, heading }: Falsehood, truths: readonly Truth[]): ProposedItem {
  const stems = stemsOf(`${falsehood} ${explanation}`);
  const unrelated = truths.filter(
    (truth) => truth.note === note && truth.markdown !== explanation && overlapOf(stems, truth.stems) < UNRELATED,
  );
  const nearest = sortedBy(unrelated, (truth) => distanceTo(falsehood, truth));
  return {
    kind: 'odd-one',
    note,
    topic: note.id,
    heading,
    subject: [...stemsOf(falsehood)].slice(0, 8).join(' '),
    prompt: `${sentenceCase(subjectName(note))}: three of these statements are true today. Which one is false?`,
    quoted: falsehood,
    right: falsehood,
    // Among plain statements a denial would stand out.
    hintOf: (statement) => (DENIAL.test(statement) ? 1 : 0),
    wrong: nearest.map(({ sentence }) => ({ text: sentence })),
    explanation,
    sources,
    effort: 2,
  };
}

/** Difference in length, plus some randomness, so that the choice varies. */
function distanceTo(claim: string, { sentence }: Truth): number {
  return Math.abs(claim.length - sentence.length) + seededNumber(claim + sentence, SCATTER);
}
