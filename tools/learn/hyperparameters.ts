import type { View } from '../../src/retrieval/features.js';

/** How the classifier is trained; `training/learned/model-card.md` says what was tried. */
export const HYPERPARAMETERS = {
  /** What each member of the ensemble sees. */
  members: ['words', 'letters'] as readonly View[],
  /** Length of all embeddings: how much can be told apart. */
  dimensions: 64,
  /** Times that all samples are shown, at most; training stops when the validation part gets no better. */
  epochs: 8,
  batch: 256,
  /** Each batch is compared with its own classes and so many others (negative sampling): all of them would take longer and teach no more. */
  negatives: 300,
  /** Share of a text's features that is left out each time, so that no class rests on a single word. */
  featureDropout: 0.3,
  /** Chance that a word is exchanged for another of its group of the thesaurus. */
  exchange: 0.15,
  /** Chance that a text is shown amid some of another's features, */
  story: 0.3,
  /** and the share of these: strangers tell what they do before and after they ask, and the question must outweigh it. */
  storyShare: 0.4,
  embeddingRate: 0.004,
  classRate: 0.012,
  biasRate: 0.1,
  /** After this share of the epochs weights are averaged: single steps go to and fro around the best, */
  burnIn: 0.25,
  /** so many times in an epoch: eight epochs are then as good as ten with one average each. */
  averagesInEpoch: 8,
  /** Pairs of words and groups of letters in fewer samples are left out, */
  minCount: 3,
  /**
   * and of what is left only so many of the most frequent are kept, so that all that is learned stays below 4 MB: each takes 40 bytes a
   * member, a class 70 a member and some 50 for the words with which people ask for it.
   */
  mostFeatures: 21_500,
  /** One listed question in so many is for validation, and not learned from. */
  validationEvery: 20,
  /** Every so many-th note is left out of the classifier to which the weights of new notes are fitted, */
  leftOutEvery: 5,
  /** which need not learn for so long. */
  leftOutEpochs: 5,
  seed: 20_261_121,
} as const;
