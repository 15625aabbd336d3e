import type { Knowledge } from '../knowledge/knowledge.js';
import type { Query } from '../understand/query.js';
import type { AlternativeAnswer, Answer } from './answer.js';

/** The answer of a decider. */
export interface Decided {
  readonly answer: Answer;
  readonly certainty: 'sure' | 'unsure';
  readonly alternatives: readonly AlternativeAnswer[];
}

/** Why a decider does not answer, in a word or two. */
export interface Declined {
  readonly declined: string;
}

/** One way to answer a query. Deciders run in the order of a list, and the first that answers wins. */
export interface Decider {
  readonly name: string;
  /** Its sure answers may rest on a misreading, so they get a button "Something else?". */
  readonly mayMisread?: true;
  readonly decide: (query: Query, knowledge: Knowledge) => Decided | Declined;
}

/** A sure answer. */
export function sure(answer: Answer, alternatives: readonly AlternativeAnswer[] = []): Decided {
  return { answer, certainty: 'sure', alternatives };
}
