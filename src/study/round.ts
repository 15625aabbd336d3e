import type { Difficulty, ItemKind } from '../quiz/item.js';

/** The filter of a round; everything if empty. */
export interface RoundFilter {
  /** Id of a note or term. */
  readonly topic?: string;
  readonly kind?: ItemKind;
  readonly difficulty?: Difficulty;
}

/**
 * A round of questions, as its buttons carry it. It is stored nowhere else, so a button works after a restart and in
 * another process. It may be forged, so it decides only what is asked next and what the summary says.
 */
export interface Round extends RoundFilter {
  /** Whether difficulties are those learned from answers rather than the expected ones. */
  readonly learned?: true;
  /** Whether it is for a beginner: easy questions first. */
  readonly first?: true;
  /** Decides the draw and the order of options. */
  readonly seed: string;
  /** Number of questions drawn, 1 to 10. */
  readonly count: number;
  /** Indices of the drawn questions that are asked. */
  readonly asked: readonly number[];
  /** Index into `asked` of the current question. */
  readonly at: number;
  /** Indices of the drawn questions that were answered right. */
  readonly right: readonly number[];
}

export const MAX_QUESTIONS = 10;
export const DEFAULT_QUESTIONS = 5;

/** A new round that asks every question drawn. */
export function newRound(seed: string, count: number, filter: RoundFilter): Round {
  return { ...filter, seed, count, asked: indicesBelow(count), at: 0, right: [] };
}

/** 0, 1, 2 … below a number. */
export function indicesBelow(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
