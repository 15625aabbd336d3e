import { logistic } from '../../src/retrieval/logistic.js';

/** A case: its measures, and whether it turned out right. */
export interface Case {
  readonly measures: readonly number[];
  readonly right: boolean;
}

const ROUNDS = 12;
/** Pull towards zero: measures that go together would otherwise take arbitrary weights. The first measure, 1 throughout, is not pulled. */
const RIDGE = 2;

/** Weights of a logistic regression, by Newton's method. */
export function fitLogistic(cases: readonly Case[], width: number): number[] {
  let weights = Array.from({ length: width }, () => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curvature: number[][] = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : RIDGE) : 0)),
    );
    for (const { measures, right } of cases) {
      const probability = logistic(dot(weights, measures));
      const spread = Math.max(1e-6, probability * (1 - probability));
      for (let row = 0; row < width; row += 1) {
        const measure = measures[row] ?? 0;
        if (measure === 0) continue;
        gradient[row] = (gradient[row] ?? 0) + (Number(right) - probability) * measure;
        const line = curvature[row];
        for (let column = 0; line && column < width; column += 1) {
          line[column] = (line[column] ?? 0) + spread * measure * (measures[column] ?? 0);
        }
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
  }
  return weights;
}

const CHOICE_STEPS = 400;
const CHOICE_RATE = 0.3;
const CHOICE_DECAY = 0.001;

/** Weights under which right cases come first, by softmax regression over sets of them; sets without a right one teach nothing. */
export function fitChoice(sets: readonly (readonly Case[])[], width: number): number[] {
  const useful = sets.filter((cases) => cases.some(({ right }) => right) && cases.some(({ right }) => !right));
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < CHOICE_STEPS; step += 1) {
    const gradient = weights.map((weight) => -CHOICE_DECAY * weight);
    for (const cases of useful) addChoiceGradient(gradient, cases, weights, useful.length);
    for (const [at, slope] of gradient.entries()) weights[at] = (weights[at] ?? 0) + CHOICE_RATE * slope;
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

/** Solves a system of linear equations by Gaussian elimination; the matrix is symmetric and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const width = right.length;
  for (let pivot = 0; pivot < width; pivot += 1) {
    const top = rows[pivot] ?? [];
    for (let row = pivot + 1; row < width; row += 1) {
      const current = rows[row] ?? [];
      const factor = (current[pivot] ?? 0) / (top[pivot] || 1);
      for (let column = pivot; column <= width; column += 1)
        current[column] = (current[column] ?? 0) - factor * (top[column] ?? 0);
    }
  }
  const solution = Array.from({ length: width }, () => 0);
  for (let row = width - 1; row >= 0; row -= 1) {
    const current = rows[row] ?? [];
    const known = solution.reduce(
      (sum, value, column) => (column > row ? sum + value * (current[column] ?? 0) : sum),
      0,
    );
    solution[row] = ((current[width] ?? 0) - known) / (current[row] || 1);
  }
  return solution;
}
