import { ITEM_KINDS } from '../quiz/item.js';
import { LEVELS } from './quiz-line.js';
import { indicesBelow, MAX_QUESTIONS, type Round } from './round.js';

const NONE = '-';
/** Codes for the difficulty: none, 1 to 3, or a beginner's round; the second row for learned difficulties. */
const LEVEL_CODES = '-123f';
const LEARNED_CODES = '+abcF';
const BEGINNER = 4;
const FORM =
  /^([a-z0-9]{1,8})\.(\d{1,2})\.([a-z0-9]{1,3})\.(\d)\.([a-z0-9]{1,3})\.(\d|-)\.([1-3a-c+fF-])\.(\S{1,60}|-)$/;

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

function bitsOf(indices: readonly number[]): string {
  return indices.reduce((bits, index) => bits | (1 << index), 0).toString(36);
}

function indicesOf(text: string): readonly number[] {
  const bits = Number.parseInt(text, 36);
  return indicesBelow(MAX_QUESTIONS).filter((index) => ((bits >> index) & 1) === 1);
}
