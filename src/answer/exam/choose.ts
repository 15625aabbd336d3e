import type { Knowledge } from '../../knowledge/knowledge.js';
import { weightedSum } from '../../retrieval/choice-model.js';
import { THRESHOLDS } from '../thresholds.js';
import { namesOtherSizes } from './figures.js';
import type { MeasuredOption } from './option-features.js';

/** Fewer supported options make no rule to which the rest is the exception. */
const LEAST_FITTING = 2;

/**
 * The options that are likely enough to be the answer, by a softmax over their features.
 * @param count how many to choose
 * @returns none if the notes do not decide
 */
export function chooseOptions(
  measured: readonly MeasuredOption[],
  count: number,
  knowledge: Knowledge,
): readonly MeasuredOption[] {
  const left = measured.filter(({ ruledOut }) => ruledOut === undefined);
  if (left.length === count && left.every(({ points }) => points >= THRESHOLDS.examPoints)) return left;
  const { options, probability } = likeliest(measured, count, 1, knowledge);
  return probability >= THRESHOLDS.exam && options.every(isReasoned) ? options : [];
}

/**
 * Of a stem that asks for the exception, the options that a condition rules out or a statement contradicts, or else those that fit least.
 * @param contradicted those that a statement contradicts
 */
export function chooseExceptions(
  measured: readonly MeasuredOption[],
  contradicted: readonly MeasuredOption[],
  count: number,
  knowledge: Knowledge,
): readonly MeasuredOption[] {
  const ruledOut = measured.filter((one) => one.ruledOut !== undefined);
  if (ruledOut.length === count) return ruledOut;
  if (contradicted.length === count) return contradicted;
  const { options, probability } = likeliest(measured, count, -1, knowledge);
  const isRule = fittingOptions(measured).filter((one) => !options.includes(one)).length >= LEAST_FITTING;
  return probability >= THRESHOLDS.examException && isRule ? options : [];
}

/** The options that a statement supports. */
export function fittingOptions(measured: readonly MeasuredOption[]): readonly MeasuredOption[] {
  return measured.filter(
    ({ entry, features }) => entry !== undefined && features.ownWords + features.name >= THRESHOLDS.examSupport,
  );
}

/**
 * The likeliest options, and the probability that all of them are right.
 * @param sign -1 for those that fit least
 */
function likeliest(
  measured: readonly MeasuredOption[],
  count: number,
  sign: 1 | -1,
  { examWeights }: Knowledge,
): { readonly options: readonly MeasuredOption[]; readonly probability: number } {
  const ranked = measured
    .map((option) => ({ option, power: Math.exp(sign * weightedSum(option.features, examWeights)) }))
    .sort((a, b) => b.power - a.power);
  const others = ranked.slice(count).reduce((sum, { power }) => sum + power, 0);
  const chosen = ranked.slice(0, count);
  return {
    options: chosen.map(({ option }) => option),
    probability: chosen.reduce((product, { power }) => product * (power / (power + others)), 1),
  };
}

/** Likeness alone is no reason to give, and a statement proves nothing about a size that it does not name. */
function isReasoned({ points, entry, option, ruledOut }: MeasuredOption): boolean {
  if (ruledOut !== undefined) return false;
  return points > 0 || (entry !== undefined && !namesOtherSizes(option.text, entry.statement.text));
}
