import { logistic } from '../search/logistic.js';

/** One of several things to choose from: its measures, and whether choosing it would have been right. */
export interface Option {
  readonly measures: readonly number[];
  readonly right: boolean;
}

const CHOICE_STEPS = 3_000;
const CHOICE_RATE = 0.05;
/** Pull towards zero: few questions and many measures would otherwise fit chance. */
const CHOICE_DECAY = 0.002;
const LOGISTIC_STEPS = 20_000;
const LOGISTIC_RATE = 0.05;
const LOGISTIC_DECAY = 0.0008;

/** Weights under which right options come first, by softmax regression over sets of options; sets without a right one teach nothing. */
export function fitChoice(sets: readonly (readonly Option[])[], width: number): number[] {
  const useful = sets.filter((options) => options.some(({ right }) => right));
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < CHOICE_STEPS; step += 1) {
    const gradient = weights.map(() => 0);
    for (const options of useful) addChoiceGradient(gradient, options, weights);
    descend(weights, gradient, useful.length, CHOICE_RATE, CHOICE_DECAY);
  }
  return weights;
}

/** Weights of a logistic regression; the first measure should be 1 throughout, and its weight is not pulled towards zero. */
export function fitLogistic(cases: readonly (Option & { readonly importance: number })[], width: number): number[] {
  const weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < LOGISTIC_STEPS; step += 1) {
    const gradient = weights.map(() => 0);
    for (const { measures, right, importance } of cases) {
      const error = importance * (Number(right) - logistic(dot(weights, measures)));
      for (const [index, measure] of measures.entries()) gradient[index] = (gradient[index] ?? 0) + error * measure;
    }
    descend(weights, gradient, cases.length, LOGISTIC_RATE, LOGISTIC_DECAY);
  }
  return weights;
}

/** Sum of products. */
export function dot(weights: readonly number[], measures: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (measures[index] ?? 0), 0);
}

function addChoiceGradient(gradient: number[], options: readonly Option[], weights: readonly number[]): void {
  const scores = options.map(({ measures }) => dot(weights, measures));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const right = powers.reduce((sum, power, index) => sum + (options[index]?.right ? power : 0), 0);
  for (const [index, { measures, right: isRight }] of options.entries()) {
    const power = powers[index] ?? 0;
    const error = (isRight ? power / right : 0) - power / all;
    for (const [part, measure] of measures.entries()) gradient[part] = (gradient[part] ?? 0) + error * measure;
  }
}

function descend(weights: number[], gradient: readonly number[], cases: number, rate: number, decay: number): void {
  for (const [index, weight] of weights.entries()) {
    weights[index] = weight + rate * ((gradient[index] ?? 0) / cases - (index === 0 ? 0 : decay * weight));
  }
}
