import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Random } from './random.js';
import { lengthOf, type WeightedRows } from './rows.js';
import type { TrainingTexts } from './training-texts.js';

/** The texts of a batch, one after the other: the features of text `n` go from `starts[n]` to `starts[n + 1]`. */
export interface BatchInputs {
  /** How many texts. */
  readonly count: number;
  readonly starts: Int32Array;
  readonly features: Int32Array;
  /** What each feature counts in its text. */
  readonly weights: Float64Array;
}

/**
 * Prepares to draw the inputs of batches: each time with other features dropped, other words exchanged, and parts of other texts mixed in.
 * @returns a function that draws the inputs for some texts, by their numbers; the next call overwrites them
 */
export function inputDrawer(
  { variants, starts, features }: TrainingTexts,
  idf: Float32Array,
  random: Random,
): (batch: Int32Array) => BatchInputs {
  let longest = 0;
  for (let variant = 0; variant + 1 < starts.length; variant += 1)
    longest = Math.max(longest, (starts[variant + 1] ?? 0) - (starts[variant] ?? 0));
  const most = 2 * longest * H.batch;
  const drawn = {
    starts: new Int32Array(H.batch + 1),
    features: new Int32Array(most),
    weights: new Float64Array(most),
  };
  /** The last text that each feature was drawn for. */
  const drawnFor = new Int32Array(idf.length);
  let texts = 0;
  let end = 0;

  return (batch) => {
    end = 0;
    for (const [at, text] of batch.entries()) {
      drawn.starts[at] = end;
      drawText(text, batch[(at + 1) % batch.length] ?? text);
    }
    drawn.starts[batch.length] = end;
    return { ...drawn, count: batch.length };
  };

  /** @param other a text some of whose features may be mixed in */
  function drawText(text: number, other: number): void {
    texts += 1;
    const start = end;
    add(text, 1);
    if (random() < H.story) add(other, H.storyShare);
    const all = end;
    const length = lengthOf(drawn.features.subarray(start, all), idf);
    end = start;
    for (let at = start; at < all; at += 1) {
      if (random() < H.featureDropout) continue;
      const feature = drawn.features[at] ?? 0;
      drawn.features[end] = feature;
      drawn.weights[end] = (idf[feature] ?? 0) / length;
      end += 1;
    }
  }

  /** Adds a share of the features of a variant of a text. */
  function add(text: number, share: number): void {
    const original = variants[text] ?? 0;
    const exchanged = (variants[text + 1] ?? 0) - original - 1;
    const isExchanged = exchanged > 0 && random() < H.exchange;
    const variant = isExchanged ? original + 1 + Math.floor(random() * exchanged) : original;
    for (const feature of features.subarray(starts[variant], starts[variant + 1])) {
      if (drawnFor[feature] === texts || (share < 1 && random() >= share)) continue;
      drawnFor[feature] = texts;
      drawn.features[end] = feature;
      end += 1;
    }
  }
}

/**
 * Prepares to turn batches round: which texts have a feature, and what it counts in each.
 * @param count of all features
 * @returns a function that visits each feature of a batch once
 */
export function featureGrouper(
  count: number,
): (inputs: BatchInputs, visit: (feature: number, texts: WeightedRows) => void) => void {
  /** How many texts of a batch have each feature, then where the next of its texts goes. */
  const counts = new Int32Array(count);
  const places = new Int32Array(count);
  let rows = new Int32Array();
  let factors = new Float64Array();

  return ({ count: texts, starts, features, weights }, visit) => {
    const length = starts[texts] ?? 0;
    if (rows.length < length) [rows, factors] = [new Int32Array(2 * length), new Float64Array(2 * length)];
    const found: number[] = [];
    for (const feature of features.subarray(0, length)) {
      if (counts[feature] === 0) found.push(feature);
      counts[feature] = (counts[feature] ?? 0) + 1;
    }
    let next = 0;
    for (const feature of found) {
      places[feature] = next;
      next += counts[feature] ?? 0;
    }
    for (let text = 0; text < texts; text += 1)
      for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
        const feature = features[at] ?? 0;
        const place = places[feature] ?? 0;
        rows[place] = text;
        factors[place] = weights[at] ?? 0;
        places[feature] = place + 1;
      }
    for (const feature of found) {
      const to = places[feature] ?? 0;
      visit(feature, { rows, factors, from: to - (counts[feature] ?? 0), to });
      counts[feature] = 0;
    }
  };
}
