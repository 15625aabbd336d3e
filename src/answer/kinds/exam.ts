import type { AnswerBase, SourceReference } from './base.js';

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
