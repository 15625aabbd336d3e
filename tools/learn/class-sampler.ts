import { HYPERPARAMETERS as H } from './hyperparameters.js';
import type { Random } from './random.js';

/** The classes that a batch is compared with. */
export interface SampledClasses {
  /** Those of the batch itself, and some negative ones. */
  readonly classes: Int32Array;
  /** The place among them of the class of each text. */
  readonly right: Int32Array;
}

/**
 * Prepares to sample classes.
 * @param labels the class of each text
 * @param count of all classes
 */
export function classSampler(labels: Int32Array, count: number, random: Random): (batch: Int32Array) => SampledClasses {
  const places = new Int32Array(count);
  /** The last batch for which each class was sampled. */
  const sampledFor = new Int32Array(count);
  let batches = 0;

  return (batch) => {
    batches += 1;
    const classes: number[] = [];
    const add = (label: number): void => {
      if (sampledFor[label] === batches) return;
      sampledFor[label] = batches;
      places[label] = classes.length;
      classes.push(label);
    };
    for (const text of batch) add(labels[text] ?? 0);
    const wanted = Math.min(count, classes.length + H.negatives);
    while (classes.length < wanted) add(Math.floor(random() * count));
    return { classes: Int32Array.from(classes), right: batch.map((text) => places[labels[text] ?? 0] ?? 0) };
  };
}
