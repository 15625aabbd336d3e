import type { AnswerBase, TopicReference } from './base.js';

/** How to do something. */
export interface Steps extends AnswerBase {
  readonly kind: 'steps';
  readonly topic: TopicReference;
  readonly title: string;
  readonly inShort: string;
  readonly needs?: string;
  /** In Markdown, in order. */
  readonly steps: readonly string[];
  readonly worksWhen: string;
  readonly costs?: string;
  readonly undo?: string;
}

/** What an error message means and how to fix it. */
export interface ErrorExplanation extends AnswerBase {
  readonly kind: 'error';
  readonly topic: TopicReference;
  readonly title: string;
  readonly means: string;
  /** In Markdown, the likeliest first. */
  readonly causes: readonly string[];
  readonly lookFirst: string;
  readonly mend: string;
}
