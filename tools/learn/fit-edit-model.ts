import { editModelOf, PLACES, probabilitiesAt } from '../../src/pricing/edits/edit-model.js';
import { LIKELY } from '../../src/pricing/edits/likely-edit.js';
import type { EditModel, Knowledge } from '../../src/pricing/previous-request/texts.js';
import { type EditSample, readEditSamples } from './edit-samples.js';
import { randomFrom } from './random.js';

/** Compared on a fifth of the situations; more epochs, other rates and more dropout changed the shares by less than a point. */
const H = {
  seed: 7,
  fits: 4,
  epochs: 12,
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
    for (const place of addSlopes(sample, weights, slopes)) {
      const slope = slopes[place] ?? 0;
      slopes[place] = 0;
      if (slope === 0 || random() < H.dropout) continue;
      const whole = slope + H.decay * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + whole * whole;
      weights[place] = (weights[place] ?? 0) - (H.rate * whole) / Math.sqrt(squares[place] ?? 1);
    }
  }
  return weights;
}

/** Adds the slopes of a sample, and tells at which places; a place may come several times. */
function addSlopes({ candidates }: EditSample, weights: Float64Array, slopes: Float64Array): readonly number[] {
  const scores = candidates.map(({ places }) => {
    let score = 0;
    for (const place of places) score += weights[place] ?? 0;
    return score;
  });
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = shares.reduce((sum, share, at) => sum + (candidates[at]?.isRight ? share : 0), 0);
  const touched: number[] = [];
  candidates.forEach(({ places, isRight }, at) => {
    const share = shares[at] ?? 0;
    const slope = share / all - (isRight ? share / right : 0);
    if (Math.abs(slope) < H.leastSlope) return;
    for (const place of places) {
      if (slopes[place] === 0) touched.push(place);
      slopes[place] = (slopes[place] ?? 0) + slope;
    }
  });
  return touched;
}

/** Every n-th situation is only measured, before all are learned from. */
const EVERY = 5;

/** Fits the model, with what comes of lines that it has not learned from. */
export async function fitEdits(knowledge: Knowledge): Promise<{ readonly model: EditModel; readonly figures: string }> {
  const situations = await readEditSamples(knowledge);
  const heldOut = situations.filter((_, at) => at % EVERY === 0).flat();
  const others = situations.filter((_, at) => at % EVERY > 0).flat();
  return { model: fitEditModel(situations.flat()), figures: figuresOf(heldOut, fitEditModel(others, 1)) };
}

/** The shares of lines that get the right request, a wrong one, or a question back. */
function figuresOf(samples: readonly EditSample[], model: EditModel): string {
  const outcomes = samples.map(({ candidates }) => {
    const probabilities = probabilitiesAt(
      candidates.map(({ places }) => places),
      model,
    );
    const best = probabilities.indexOf(Math.max(...probabilities));
    const isMade = best < candidates.length - 1 && (probabilities[best] ?? 0) >= LIKELY;
    return isMade ? (candidates[best]?.isRight ? 'right' : 'wrong') : 'asked';
  });
  const shareOf = (outcome: (typeof outcomes)[number]) =>
    `${((100 * outcomes.filter((one) => one === outcome).length) / Math.max(1, outcomes.length)).toFixed(1)} % ${outcome}`;
  return `of ${samples.length} held out ${shareOf('right')}, ${shareOf('wrong')}, ${shareOf('asked')}`;
}
