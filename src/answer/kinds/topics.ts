import type { AnswerBase, PictureReference, TopicReference } from './base.js';

/** What a topic is. */
export interface Explanation extends AnswerBase {
  readonly kind: 'explanation';
  readonly topic: TopicReference;
  /** It is no definition, but leads with everyday words or an example. */
  readonly teaching?: 'simply' | 'example';
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Statements about a term from the rest of its note. */
  readonly details: readonly string[];
  /** Topic of the note that defines the term. */
  readonly partOf?: string;
  readonly picture?: PictureReference;
}

/** One row of facts; `values` are in the order of the topics. */
export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

/** Two to five topics side by side. */
export interface Comparison extends AnswerBase {
  readonly kind: 'comparison';
  /** The topics as a question. */
  readonly title: string;
  readonly topics: readonly TopicReference[];
  /** The deciding difference, in lines: what each is best for, or the differences in the notes, or definitions. */
  readonly difference: string;
  /** Every fact that all of them have and in which they differ. */
  readonly rows: readonly Row[];
  /** The rows to show: the ones that differ most, unless all were requested. */
  readonly shown: readonly Row[];
  readonly picture?: PictureReference;
}
