import type { Knowledge } from '../knowledge/knowledge.js';
import type { Query } from '../understand/query.js';
import type { AlternativeAnswer, Answer } from './answer.js';

/** What a decider says to a line. */
export interface Decided {
  readonly answer: Answer;
  readonly certainty: 'sure' | 'unsure';
  readonly alternatives: readonly AlternativeAnswer[];
}

/** Why a decider has nothing to say, in a word or two. */
export interface Declined {
  readonly declined: string;
}

/** One way to answer. Deciders are asked in the order of the list; the first that answers decides. */
export interface Decider {
  readonly name: string;
  /** Whether a line may mean something else than it takes it for: then there is a way to what else was likely below its answers. */
  readonly mayMisread?: true;
  readonly decide: (line: Query, knowledge: Knowledge) => Decided | Declined;
}

/** An answer that leaves no doubt. */
export function sure(answer: Answer, alternatives: readonly AlternativeAnswer[] = []): Decided {
  return { answer, certainty: 'sure', alternatives };
}
