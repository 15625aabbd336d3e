import type { AnswerBase, TopicReference } from './base.js';

/** The notes do not answer this. */
export interface Unknown extends AnswerBase {
  readonly kind: 'unknown';
  readonly question: string;
  /**
   * AWS without a note, another provider, a wish that notes cannot fulfil, a topic without this detail, a name that no topic has, nothing
   * that the notes cover, a follow-up question after everything was said, or mere talk.
   */
  readonly reason:
    | 'not-in-notes'
    | 'other-provider'
    | 'wish'
    | 'no-detail'
    | 'no-such-topic'
    | 'off-topic'
    | 'all-told'
    | 'talk';
  /** The subject, if it was recognised: "Amazon DynamoDB"; for `all-told` what is missing: "no date for that". */
  readonly subject?: string;
  readonly nearest: readonly TopicReference[];
  /** Whether `nearest` is close to the question; if not, it only shows examples. */
  readonly near: boolean;
  /** How many of the next steps are questions on the same topic that the notes answer. */
  readonly questions: number;
}
