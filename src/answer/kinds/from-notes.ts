import type { AlsoLikely, AnswerBase, PictureReference, TopicReference } from './base.js';

/** What a topic is. */
export interface Explanation extends AnswerBase {
  readonly kind: 'explanation';
  readonly topic: TopicReference;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** More about a term, from the section that tells it. */
  readonly details: readonly string[];
  /** The note that a term belongs to. */
  readonly partOf?: string;
  readonly picture?: PictureReference;
}

/** One row of facts; `values` are in the order of the topics. */
export interface Row {
  readonly label: string;
  readonly values: readonly string[];
}

/** Two or three topics side by side. */
export interface Comparison extends AnswerBase {
  readonly kind: 'comparison';
  readonly topics: readonly TopicReference[];
  /** What decides, in lines: what each is best for, or the differences that the notes tell, and what each is of which they tell none. */
  readonly difference: string;
  /** Every row that all of them have and in which they differ. */
  readonly rows: readonly Row[];
  /** Those of the rows that a reply shows: the ones that differ most, unless all were asked for. */
  readonly shown: readonly Row[];
  readonly picture?: PictureReference;
}

/** The passage that answers a question. */
export interface Passages extends AnswerBase {
  readonly kind: 'passages';
  readonly question: string;
  readonly topic: TopicReference;
  readonly heading: string;
  /** The question that the lead answers, or the old claim that it corrects; none if nobody wrote either. */
  readonly answers?: string;
  /** Why what was asked for is not possible, for a question that wants a yes or a no. */
  readonly no?: string;
  /** The sentence that answers. */
  readonly lead: string;
  /** The gist of the passage around it. */
  readonly details: readonly string[];
  /** How likely it is that this answers, 0 to 1. */
  readonly confidence: number;
}

/** How something is done. */
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
}

/** What an error message means and what mends it. */
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

/** Several answers that may be meant. */
export interface Others extends AnswerBase {
  readonly kind: 'others';
  readonly title: string;
  readonly intro: string;
  /** Each in a sentence, the likeliest first. */
  readonly likely: readonly AlsoLikely[];
}

/** The notes do not answer this. */
export interface Unknown extends AnswerBase {
  readonly kind: 'unknown';
  readonly question: string;
  /**
   * AWS without a note, another provider, a wish that notes cannot fulfil, a topic without this detail, a name that no topic has,
   * nothing that the notes are about, or more than they say.
   */
  readonly reason:
    | 'not-in-notes'
    | 'other-provider'
    | 'wish'
    | 'no-detail'
    | 'no-such-topic'
    | 'off-topic'
    | 'all-told';
  /** What it is about, where that was recognised: "Amazon DynamoDB"; of what was told, what else the notes lack: "no date for that". */
  readonly subject?: string;
  readonly nearest: readonly TopicReference[];
  /** Whether these come close to the question at all; if not, they only show what can be asked. */
  readonly near: boolean;
  /** How many of the next steps are questions on the same topic that the notes do answer. */
  readonly questions: number;
}
