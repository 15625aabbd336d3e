import { editModelOf, PLACES, probabilitiesAt } from '../../src/pricing/edits/edit-model.js';
import { LIKELY } from '../../src/pricing/edits/likely-edit.js';
import type { EditModel, Knowledge } from '../../src/pricing/previous-request/texts.js';
import { type EditSample, readEditSamples } from './edit-samples.js';
import { randomFrom } from './random.js';

/** Compared on a fifth of the situations; more epochs (up to 20), other rates and more dropout changed the shares by less than a point. */
const H = {
  seed: 7,
  fits: 4,
  epochs: 6,
  rate: 0.08,
  decay: 2e-5,
  /** Share of the evidence that does not learn from a line. */
  dropout: 0.3,
  leastSlope: 1e-4,
} as const;

/** Fits the model as the mean of several fits. */
function fitEditModel(samples: readonly EditSample[], number: number = H.fits): EditModel {
  const fits = Array.from({ length: number }, (_, fit) => descend(samples, H.seed + fit));
  const mean = new Float64Array(PLACES).map(
    (_, place) => fits.reduce((sum, weights) => sum + (weights[place] ?? 0), 0) / number,
  );
  return editModelOf(mean);
}

/** One fit by stochastic gradient descent (Adagrad) on the probability of the right requests together. */
function descend(samples: readonly EditSample[], seed: number): Float64Array {
  const random = randomFrom(seed);
  const weights = new Float64Array(PLACES);
  const squares = new Float64Array(PLACES).fill(0.01);
  const slopes = new Float64Array(PLACES);
  for (let round = 0; round < H.epochs * samples.length; round += 1) {
    const sample = samples[Math.floor(random() * samples.length)];
    if (!sample) continue;
    addSlopes(sample, weights, slopes);
    for (const place of sample.places) {
      const slope = slopes[place] ?? 0;
      if (slope === 0) continue;
      slopes[place] = 0;
      if (random() < H.dropout) continue;
      const whole = slope + H.decay * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + whole * whole;
      weights[place] = (weights[place] ?? 0) - (H.rate * whole) / Math.sqrt(squares[place] ?? 1);
    }
  }
  return weights;
}

/** Adds the slopes of a sample. */
function addSlopes({ places, starts, right }: EditSample, weights: Float64Array, slopes: Float64Array): void {
  const shares = scoresOf(places, starts, weights);
  const most = shares.reduce((one, other) => Math.max(one, other));
  let all = 0;
  let ofRight = 0;
  for (const [at, score] of shares.entries()) {
    const share = Math.exp(score - most);
    shares[at] = share;
    all += share;
    if (right[at] === 1) ofRight += share;
  }
  for (const [at, share] of shares.entries()) {
    const slope = share / all - (right[at] === 1 ? share / ofRight : 0);
    if (Math.abs(slope) < H.leastSlope) continue;
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
      const place = places[index] ?? 0;
      slopes[place] = (slopes[place] ?? 0) + slope;
    }
  }
}

/** The score of each candidate: the sum of its weights. */
function scoresOf(places: Uint16Array, starts: Int32Array, weights: Float64Array): Float64Array {
  return new Float64Array(starts.length - 1).map((_, at) => {
    let score = 0;
    for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1)
      score += weights[places[index] ?? 0] ?? 0;
    return score;
  });
}

/** Every n-th situation is only measured, before all are learned from. */
const EVERY = 5;

/** A model, and what comes of lines that it has not learned from. */
export interface FittedEdits {
  readonly model: EditModel;
  readonly figures: string;
}

/** Fits the model. */
export async function fitEdits(knowledge: Knowledge): Promise<FittedEdits> {
  const situations = await readEditSamples(knowledge);
  const heldOut = situations.filter((_, at) => at % EVERY === 0).flat();
  const others = situations.filter((_, at) => at % EVERY > 0).flat();
  return { model: fitEditModel(situations.flat()), figures: figuresOf(heldOut, fitEditModel(others, 1)) };
}

/** The shares of lines that get the right request, a wrong one, or a question back. */
function figuresOf(samples: readonly EditSample[], model: EditModel): string {
  const outcomes = samples.map(({ places, starts, right }) => {
    const candidates = Array.from(right, (_, at) => places.subarray(starts[at], starts[at + 1]));
    const probabilities = probabilitiesAt(candidates, model);
    const best = probabilities.indexOf(Math.max(...probabilities));
    const isMade = best < candidates.length - 1 && (probabilities[best] ?? 0) >= LIKELY;
    return isMade ? (right[best] === 1 ? 'right' : 'wrong') : 'asked';
  });
  const shareOf = (outcome: (typeof outcomes)[number]) =>
    `${((100 * outcomes.filter((one) => one === outcome).length) / Math.max(1, outcomes.length)).toFixed(1)} % ${outcome}`;
  return `of ${samples.length} held out ${shareOf('right')}, ${shareOf('wrong')}, ${shareOf('asked')}`;
}
