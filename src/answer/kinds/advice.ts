import type { AnswerBase, SourceReference, TopicReference } from './base.js';

/** The service that fits a situation, or a question back. */
export interface Recommendation extends AnswerBase {
  readonly kind: 'recommendation';
  readonly need: string;
  /** What became of the service that the need asks about ("can I use Lambda for …?"): it is the one, or why it is out of the question. */
  readonly asked?: 'yes' | { readonly no: string };
  /** Missing if the situation decides nothing: then `question` asks back. */
  readonly service?: TopicReference;
  /** How likely the service is the right one among all that are not ruled out, 0 to 1. */
  readonly confidence: number;
  /** The service with its article, where its name alone makes no sentence: "a Spot Instance". */
  readonly named?: string;
  readonly because?: string;
  /** The parts of the service that a member begins with. */
  readonly setUp?: string;
  /** What in the need decided, most decisive first. */
  readonly signals: readonly string[];
  readonly runnerUp?: TopicReference;
  /** What would change the choice to the runner-up. */
  readonly change?: string;
  readonly ruledOut: readonly { readonly topic: TopicReference; readonly why: string }[];
  readonly question?: { readonly ask: string; readonly options: readonly string[] };
}

/** An option of an exam question, judged. */
export interface JudgedOption {
  readonly letter: string;
  readonly text: string;
  /** Supported: the notes name it; ruled out: they exclude it; open: it fits less, or they do not tell. */
  readonly verdict: 'supported' | 'ruled-out' | 'open';
  readonly why: string;
  readonly source?: SourceReference;
}

/** An exam question with options, as far as the notes decide it. */
export interface Exam extends AnswerBase {
  readonly kind: 'exam';
  readonly question: string;
  readonly options: readonly JudgedOption[];
  /** What in the question decides. */
  readonly deciding: readonly string[];
  /** Letters of the options that the notes support; none if they do not decide. */
  readonly chosen: readonly string[];
  /** What the notes say to the question, where that does not decide it. */
  readonly known?: string;
}
