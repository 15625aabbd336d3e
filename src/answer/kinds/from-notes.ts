import type { AlsoLikely, AnswerBase, PictureReference, SourceReference, TopicReference } from './base.js';

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

/** What a topic is. */
export interface Explanation extends AnswerBase {
  readonly kind: 'explanation';
  readonly topic: TopicReference;
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

/** Two or three topics side by side. */
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

/** The service that fits a need, or a question back. */
export interface Recommendation extends AnswerBase {
  readonly kind: 'recommendation';
  readonly need: string;
  /** For "can I use Lambda for …?": yes if that service is recommended, otherwise why it is ruled out. */
  readonly asked?: 'yes' | { readonly no: string };
  /** Missing if the need decides nothing: then `question` asks for more. */
  readonly service?: TopicReference;
  /** Probability that the service is the right one, among all that are not ruled out, 0 to 1. */
  readonly confidence: number;
  /** The service with its article, where its name alone makes no sentence: "a Spot Instance". */
  readonly named?: string;
  readonly because?: string;
  /** The parts of the service that a beginner sets up. */
  readonly setUp?: string;
  /** What in the need decided, most decisive first. */
  readonly signals: readonly string[];
  readonly runnerUp?: TopicReference;
  /** When the runner-up would be the better choice. */
  readonly change?: string;
  readonly ruledOut: readonly { readonly topic: TopicReference; readonly why: string }[];
  readonly question?: { readonly ask: string; readonly options: readonly string[] };
}

/** An option of an exam question with its verdict. */
export interface JudgedOption {
  readonly letter: string;
  readonly text: string;
  /** Supported: the notes choose it as the answer; ruled out: they exclude it; open: it fits less, or they do not decide. */
  readonly verdict: 'supported' | 'ruled-out' | 'open';
  readonly why: string;
  readonly source?: SourceReference;
}

/** An exam question with options, as far as the notes decide it. */
export interface Exam extends AnswerBase {
  readonly kind: 'exam';
  readonly question: string;
  /** Whether the question asks for what does not fit: "which is NOT …?" */
  readonly asksForException: boolean;
  readonly options: readonly JudgedOption[];
  /** The conditions in the question that decide it. */
  readonly deciding: readonly string[];
  /** Letters of the options that the notes support; none if they do not decide. */
  readonly chosen: readonly string[];
  /** What the notes say about the question, if that does not decide it. */
  readonly known?: string;
}

/** Several answers, each in a sentence. */
export interface Others extends AnswerBase {
  readonly kind: 'others';
  readonly title: string;
  readonly intro: string;
  /** The likeliest first. */
  readonly likely: readonly AlsoLikely[];
}

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
