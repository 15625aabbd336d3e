import * as z from 'zod';
import { readLearned } from './learned-file.js';

/** Features of the choice between learned candidates; `retriever.ts` computes them. */
export const CHOICE_FEATURES = [
  'classLogit',
  'classProbability',
  'coverage',
  'lexical',
  'topic',
  'uncovered',
  'explanation',
  'comparison',
  'recommendation',
  'unnamed',
  'fact',
  'stepsUnasked',
] as const;

/** Features of the probability that the best of them is right. */
export const CONFIDENCE_FEATURES = [
  'bias',
  'choiceLogit',
  'classLogit',
  'inDomainLogit',
  'noteShare',
  'coverage',
  'evidence',
  'lexical',
  'topic',
  'uncovered',
  'named',
  'foreign',
  'explanation',
  'comparison',
  'recommendation',
  'unnamed',
] as const;

/** Features of the choice between candidates for a text of several sentences; `by-sentence.ts` computes them. */
export const TEXT_CHOICE_FEATURES = [
  'textLogit',
  'evidence',
  'sentenceShare',
  'length',
  'explanation',
  'recommendation',
] as const;

export type TextChoiceFeature = (typeof TEXT_CHOICE_FEATURES)[number];

/** Features of the probability that the best of them is right. */
export const TEXT_CONFIDENCE_FEATURES = ['bias', 'textLogit', 'choiceLogit', 'evidence', 'foreign'] as const;

/** Features of the choice between candidates for a line that goes on from another; `answer/follow-up/in-context.ts` computes them. */
export const CONTEXT_CHOICE_FEATURES = [
  'togetherLogit',
  'likeliestLogit',
  'lineCoverage',
  'explanation',
  'comparison',
  'recommendation',
  'shown',
] as const;

export type ContextChoiceFeature = (typeof CONTEXT_CHOICE_FEATURES)[number];

/** Features of the probability that the best of them is right. */
export const CONTEXT_CONFIDENCE_FEATURES = ['bias', 'togetherLogit', 'choiceLogit', 'lineCoverage'] as const;

/** Features of the choice between unlearned entries, those of a new note. */
export const NEW_CHOICE_FEATURES = ['likeness', 'coverage', 'topic', 'uncovered'] as const;

/** Features of the probability that the best of them is right. */
export const NEW_CONFIDENCE_FEATURES = [
  'bias',
  'namesNew',
  'namesNewChoiceLogit',
  'likeness',
  'coverage',
  'topic',
  'uncovered',
  'foreign',
] as const;

/** Features of the choice among the options of an exam question; `answer/exam/option-features.ts` computes them. */
export const OPTION_FEATURES = [
  'conditions',
  'ruledOut',
  'ownWords',
  'words',
  'name',
  'similarity',
  'agreement',
  'figure',
  'figureInContext',
] as const;

/** What speaks for or against an option. */
export type OptionFeature = (typeof OPTION_FEATURES)[number];

const schema = z.strictObject({
  choice: z.record(z.enum(CHOICE_FEATURES), z.number()),
  confidence: z.record(z.enum(CONFIDENCE_FEATURES), z.number()),
  /** These two are set by hand: they were fitted to posts of strangers, which are not in the project. */
  textChoice: z.record(z.enum(TEXT_CHOICE_FEATURES), z.number()),
  textConfidence: z.record(z.enum(TEXT_CONFIDENCE_FEATURES), z.number()),
  contextChoice: z.record(z.enum(CONTEXT_CHOICE_FEATURES), z.number()),
  contextConfidence: z.record(z.enum(CONTEXT_CONFIDENCE_FEATURES), z.number()),
  newChoice: z.record(z.enum(NEW_CHOICE_FEATURES), z.number()),
  newConfidence: z.record(z.enum(NEW_CONFIDENCE_FEATURES), z.number()),
  exam: z.record(z.enum(OPTION_FEATURES), z.number()),
  /** Probability from which an answer is sure. */
  sure: z.number().min(0).max(1),
  /** Probability from which it is shown as unsure. */
  unsure: z.number().min(0).max(1),
});

/** Weights of the ranking models, and the thresholds of the outcomes. */
export type RankWeights = z.infer<typeof schema>;

/**
 * Reads the weights that `npm run learn` fits.
 * @throws KnowledgeError with the file and what to do
 */
export function loadWeights(file: string): Promise<RankWeights> {
  return readLearned(file, (bytes) => schema.parse(JSON.parse(new TextDecoder().decode(bytes))));
}
