import { type Difficulty, ITEM_KINDS, type ItemKind } from '../quiz/item.js';

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

/** Names of the kinds in the menu, in its order. */
export const KINDS: Readonly<Record<string, ItemKind>> = {
  figures: 'figure',
  terms: 'term',
  'one of two': 'which-of-two',
  'true or not': 'still-true',
  'out of date': 'odd-one',
  situations: 'which-service',
  errors: 'error',
  tasks: 'task',
  prices: 'price',
};
/** Names of the difficulties. */
export const LEVELS: Readonly<Record<string, Difficulty>> = { easy: 1, fair: 2, hard: 3 };

/** The command line for a new round. */
export function lineOfQuiz({ topic, kind, difficulty }: RoundFilter, count: number): string {
  const options = { topic, kind: keyOf(KINDS, kind), difficulty: keyOf(LEVELS, difficulty), questions: count };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return ['/quiz', ...given.map(([name, value]) => `${name}:${value}`)].join(' ');
}

function keyOf<Value>(names: Readonly<Record<string, Value>>, value: Value | undefined): string | undefined {
  return Object.keys(names).find((name) => names[name] === value);
}

const NONE = '-';
/** Codes for the difficulty: none, 1 to 3, or a beginner's round; the second row for learned difficulties. */
const LEVEL_CODES = '-123f';
const LEARNED_CODES = '+abcF';
const BEGINNER = 4;
const FORM =
  /^([a-z0-9]{1,8})\.(\d{1,2})\.([a-z0-9]{1,3})\.(\d)\.([a-z0-9]{1,3})\.(\d|-)\.([1-3a-c+fF-])\.(\S{1,60}|-)$/;

/** A new round that asks every question drawn. */
export function newRound(seed: string, count: number, filter: RoundFilter): Round {
  return { ...filter, seed, count, asked: indicesBelow(count), at: 0, right: [] };
}

/** Encodes a round for a button: seed, count, asked, index, right, kind, difficulty, topic. */
export function writeRound({ seed, count, asked, at, right, kind, difficulty, learned, first, topic }: Round): string {
  const kindIndex = kind === undefined ? NONE : ITEM_KINDS.indexOf(kind);
  const level = (learned ? LEARNED_CODES : LEVEL_CODES)[first ? BEGINNER : (difficulty ?? 0)];
  return [seed, count, bitsOf(asked), at, bitsOf(right), kindIndex, level, topic ?? NONE].join('.');
}

/** Decodes a round; undefined if the text is none. */
export function readRound(text: string): Round | undefined {
  const [whole, seed = '', count = '', asked = '', at = '', right = '', kind = NONE, code = NONE, topic = NONE] =
    FORM.exec(text) ?? [];
  const indices = indicesOf(asked);
  const isPossible = Number(count) >= 1 && Number(count) <= MAX_QUESTIONS && Number(at) < indices.length;
  if (whole === undefined || !isPossible || indices.some((index) => index >= Number(count))) return undefined;
  const itemKind = ITEM_KINDS[Number(kind)];
  const isLearned = LEARNED_CODES.includes(code);
  const level = (isLearned ? LEARNED_CODES : LEVEL_CODES).indexOf(code);
  const difficulty = Object.values(LEVELS).find((known) => known === level);
  return {
    seed,
    count: Number(count),
    asked: indices,
    at: Number(at),
    right: indicesOf(right).filter((index) => indices.includes(index)),
    ...(itemKind === undefined ? {} : { kind: itemKind }),
    ...(difficulty ? { difficulty } : {}),
    ...(isLearned ? { learned: true } : {}),
    ...(level === BEGINNER ? { first: true } : {}),
    ...(topic === NONE ? {} : { topic }),
  };
}

function indicesBelow(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function bitsOf(indices: readonly number[]): string {
  return indices.reduce((bits, index) => bits | (1 << index), 0).toString(36);
}

function indicesOf(text: string): readonly number[] {
  const bits = Number.parseInt(text, 36);
  return indicesBelow(MAX_QUESTIONS).filter((index) => ((bits >> index) & 1) === 1);
}
