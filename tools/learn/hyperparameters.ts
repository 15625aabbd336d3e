import type { View } from '../../src/retrieval/features.js';

/** Hyperparameters of the classifier; `training/learned/model-card.md` says what was tried. */
export const HYPERPARAMETERS = {
  /** The view of each member of the ensemble. */
  members: ['words', 'letters'] as readonly View[],
  /** Of the embeddings. */
  dimensions: 64,
  /** At most; training stops early when the validation set gains nothing. */
  epochs: 8,
  /** Where only new classes are learned: four are no better. */
  epochsOfNew: 2,
  batch: 256,
  /** Negative sampling: classes beside those of the batch itself. All of them would take longer and teach no more. */
  negatives: 300,
  /** Share of a text's features that is dropped each time, so that no class depends on a single word. */
  featureDropout: 0.3,
  /** Probability that a word is replaced by a synonym. */
  exchange: 0.15,
  /** Probability that features of another text are mixed in, because strangers ask inside stories. */
  story: 0.3,
  /** Share of the other text's features. */
  storyShare: 0.4,
  embeddingRate: 0.004,
  classRate: 0.012,
  biasRate: 0.1,
  /** Share of the epochs before weights are averaged, since single steps oscillate around the optimum. */
  burnIn: 0.25,
  /** Snapshots per epoch: eight epochs are then as good as ten with one snapshot each. */
  averagesInEpoch: 8,
  /** Pairs of words and groups of letters in fewer samples are dropped. */
  minCount: 3,
  /** Keeps all learned files below 4 MB: per member a feature takes 40 bytes and a class 55, and its query expansion some 50. */
  mostFeatures: 21_000,
  /** Listed questions for each statement of a note, from which it is learned; those of the project have ten and more. */
  leastListed: 3,
  /** Every n-th listed question is held out for validation. */
  validationEvery: 20,
  /** Accuracy is measured on every n-th of these: on all of them it would take a third of the training. */
  measuredEvery: 3,
  /** Every n-th note is left out of the classifier to which the weights of new notes are fitted. */
  leftOutEvery: 5,
  /** Epochs of that classifier, at most. */
  leftOutEpochs: 5,
  seed: 20_261_121,
} as const;
