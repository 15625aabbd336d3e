import { stemOf, tokensOf } from '../analysis.js';
import { type Classifier, scorer } from './classifier.js';

/** A question whether something is so, and the statement that answers it. */
export interface Claim {
  readonly question: string;
  readonly statement: string;
}

/** The classes of claims: how their answers begin. */
const VERDICTS = ['yes', 'no'] as const;

/** How much more a claim looks like one that is right than like one that is wrong, -1 to 1. */
export type ClaimReader = (claim: Claim) => number;

/** Differences of scores up to about this one count fully. */
const CLEAR = 3;

/** Prepares the reading of claims. */
export function claimReader(classifier: Classifier): ClaimReader {
  const { scoresOf, labelOf } = scorer(classifier, featuresOfClaim);
  const [yes = -1, no = -1] = VERDICTS.map(labelOf);
  return (claim) => {
    const scores = scoresOf(claim);
    return Math.tanh(((scores[yes] ?? 0) - (scores[no] ?? 0)) / CLEAR);
  };
}

const DENIALS = new Set(
  'not no never none without cannot neither nor nothing nowhere isn aren don doesn won'.split(' ').map(stemOf),
);

/**
 * What of a claim decides: the words of the question, each with whether the statement holds it and whether that denies something, and
 * which word of the statement may stand against it ("always" in the one, "unless" in the other).
 */
export function featuresOfClaim({ question, statement }: Claim): string[] {
  const asked = tokensOf(question).map(stemOf);
  const told = new Set(tokensOf(statement).map(stemOf));
  const denied = [...told].some((stem) => DENIALS.has(stem));
  const words = [...new Set(asked)];
  const only = {
    asked: words.filter((stem) => !told.has(stem)),
    told: [...told].filter((stem) => !asked.includes(stem)),
  };
  return [
    ...words,
    ...new Set(asked.slice(1).map((stem, position) => `${asked[position]} ${stem}`)),
    ...words.map((stem) => `${told.has(stem) ? 'told' : 'untold'}: ${stem}`),
    ...(denied ? words.map((stem) => `denied: ${stem}`) : []),
    ...only.asked.flatMap((stem) => only.told.map((other) => `${stem} > ${other}`)),
  ];
}
