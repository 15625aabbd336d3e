import type { AlsoLikely, AnswerBase, TopicReference } from './base.js';
import type { Exam } from './exam.js';
import type { ErrorExplanation, Steps } from './guides.js';
import type { Recommendation } from './recommendation.js';
import type { Comparison, Explanation } from './topics.js';
import type { Unknown } from './unknown.js';

/** Every answer that comes from the notes, including that they have none. */
export type NotesAnswer =
  | Explanation
  | Comparison
  | Passages
  | Steps
  | ErrorExplanation
  | Recommendation
  | Exam
  | Others
  | Unknown;

/** The passage that answers a question. */
export interface Passages extends AnswerBase {
  readonly kind: 'passages';
  readonly question: string;
  readonly topic: TopicReference;
  readonly heading: string;
  /** The question that the lead answers, or the old claim that it corrects, if the notes have either. */
  readonly answers?: string;
  /** The sentence that answers. */
  readonly lead: string;
  /** Further statements of the passage. */
  readonly details: readonly string[];
  /** Probability that this answers the question, 0 to 1. */
  readonly confidence: number;
}

/** Several answers, each in a sentence. */
export interface Others extends AnswerBase {
  readonly kind: 'others';
  /** What they are about, if that is one topic. */
  readonly topic?: TopicReference;
  readonly title: string;
  readonly intro: string;
  /** The likeliest first. */
  readonly likely: readonly AlsoLikely[];
}
