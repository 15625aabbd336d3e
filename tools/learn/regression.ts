import { choiceShares, withChoice } from '../../src/retrieval/choice-model.js';
import { logistic } from '../../src/retrieval/logistic.js';
import type { JudgedCandidate } from './judged-candidates.js';

/** A sample: feature values and the outcome. */
export interface Case {
  readonly measures: readonly number[];
  readonly right: boolean;
}

/**
 * Fits the choice among the candidates for a line, and the confidence in the best one.
 * @param judged the candidates of each line
 * @returns weights by feature
 */
export function fitModels<Choice extends string, Confidence extends string>(
  judged: readonly (readonly JudgedCandidate[])[],
  choiceFeatures: readonly Choice[],
  confidenceFeatures: readonly Confidence[],
): { readonly choice: Record<Choice, number>; readonly confidence: Record<Confidence, number> } {
  const sets = judged.map((candidates) =>
    candidates.map(({ features, right }) => ({ measures: valuesOf(features, choiceFeatures), right })),
  );
  const choice = named(choiceFeatures, fitChoice(sets, choiceFeatures.length));
  const cases = judged.flatMap((candidates) => {
    const [best] = choiceShares(candidates, choice);
    const right = candidates.find(({ content }) => content === best?.content)?.right;
    return best && right !== undefined ? [{ measures: valuesOf(withChoice(best), confidenceFeatures), right }] : [];
  });
  return { choice, confidence: named(confidenceFeatures, fitLogistic(cases, confidenceFeatures.length)) };
}

function valuesOf(features: Readonly<Record<string, number>>, names: readonly string[]): readonly number[] {
  return names.map((name) => features[name] ?? 0);
}

/** Weights by name, rounded to thousandths. */
export function named<Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> {
  return Object.fromEntries(
    names.map((name, index) => [name, Math.round(1000 * (values[index] ?? 0)) / 1000]),
  ) as Record<Name, number>;
}

const ROUNDS = 12;
/** L2 penalty, since weights of correlated features would be arbitrary. Not for the first feature, the bias. */
const RIDGE = 2;

/** Weights of a logistic regression, by Newton's method. */
export function fitLogistic(cases: readonly Case[], width: number): number[] {
  let weights = zeros(width);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curvature: number[][] = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : RIDGE) : 0)),
    );
    for (const { measures, right } of cases) {
      const probability = logistic(dot(weights, measures));
      const spread = Math.max(1e-6, probability * (1 - probability));
      for (const [row, line] of curvature.entries()) {
        const measure = measures[row] ?? 0;
        if (measure === 0) continue;
        gradient[row] = (gradient[row] ?? 0) + (Number(right) - probability) * measure;
        for (let column = 0; column < width; column += 1)
          line[column] = (line[column] ?? 0) + spread * measure * (measures[column] ?? 0);
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
}

const CHOICE_STEPS = 400;
const CHOICE_RATE = 0.3;
/** Share of a step that the next one keeps: without it, rare features are far from their optimum after this many steps. */
const CHOICE_MOMENTUM = 0.95;
const CHOICE_DECAY = 0.0002;

/**
 * Weights that rank right cases first, by softmax regression over sets of cases.
 * @param decay penalty for large weights
 */
export function fitChoice(sets: readonly (readonly Case[])[], width: number, decay = CHOICE_DECAY): number[] {
  const useful = sets.filter((cases) => cases.some(({ right }) => right) && cases.some(({ right }) => !right));
  const weights = zeros(width);
  let steps = zeros(width);
  for (let step = 0; step < CHOICE_STEPS; step += 1) {
    const gradient = weights.map((weight) => -decay * weight);
    for (const cases of useful) addChoiceGradient(gradient, cases, weights, useful.length);
    steps = steps.map((last, at) => CHOICE_MOMENTUM * last + CHOICE_RATE * (gradient[at] ?? 0));
    for (const [at, change] of steps.entries()) weights[at] = (weights[at] ?? 0) + change;
  }
  return weights;
}

function addChoiceGradient(gradient: number[], cases: readonly Case[], weights: readonly number[], sets: number): void {
  const powers = new Float64Array(cases.length);
  for (const [at, { measures }] of cases.entries()) powers[at] = dot(weights, measures);
  const top = powers.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let all = 0;
  let ofRight = 0;
  for (const [at, { right }] of cases.entries()) {
    const power = Math.exp((powers[at] ?? 0) - top);
    powers[at] = power;
    all += power;
    if (right) ofRight += power;
  }
  for (const [at, { measures, right }] of cases.entries()) {
    const power = powers[at] ?? 0;
    const error = ((right ? power / ofRight : 0) - power / all) / sets;
    for (let feature = 0; feature < measures.length; feature += 1)
      gradient[feature] = (gradient[feature] ?? 0) + error * (measures[feature] ?? 0);
  }
}

function dot(weights: readonly number[], measures: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (measures[at] ?? 0);
  return sum;
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}

/** Solves linear equations by Gaussian elimination; the matrix is symmetric and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const width = right.length;
  for (const [pivot, top] of rows.entries()) {
    for (const row of rows.slice(pivot + 1)) {
      const factor = (row[pivot] ?? 0) / (top[pivot] || 1);
      for (let column = pivot; column <= width; column += 1)
        row[column] = (row[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  const solution = zeros(width);
  for (let at = width - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = solution.reduce((sum, value, column) => (column > at ? sum + value * (row[column] ?? 0) : sum), 0);
    solution[at] = ((row[width] ?? 0) - known) / (row[at] || 1);
  }
  return solution;
}
