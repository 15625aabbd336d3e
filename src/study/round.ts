import { type Difficulty, ITEM_KINDS, type ItemKind } from '../items/item.js';

/** What a round asks about; everything if nothing is chosen. */
export interface RoundFilter {
  /** Id of a note or term. */
  readonly topic?: string;
  readonly kind?: ItemKind;
  readonly difficulty?: Difficulty;
}

/**
 * A round of questions, as its buttons carry it. Nothing of it is kept anywhere else, so a button works after a restart and in
 * another process; and since it may be forged, it decides only what is asked next and what the summary says.
 */
export interface Round extends RoundFilter {
  /** Difficulties are those that answers have shown when the round began, not those that were expected. */
  readonly learned?: true;
  /** It is for somebody who has only begun: easy questions first. */
  readonly first?: true;
  /** Decides which questions are drawn and in which order options stand. */
  readonly seed: string;
  /** Questions drawn, 1 to 10. */
  readonly count: number;
  /** Which of the drawn questions are asked, by their places. */
  readonly asked: readonly number[];
  /** Place of the current question among those asked, from 0. */
  readonly at: number;
  /** Places of the drawn questions that were answered right. */
  readonly right: readonly number[];
}

export const MOST_QUESTIONS = 10;
const NONE = '-';
/** In the place of the difficulty: none chosen, 1 to 3, or the easy ones first. */
const LEVELS = '-123f';
/** The same if answers have shown it. */
const LEARNED = '+abcF';
const FIRST = 4;
const FORM =
  /^([a-z0-9]{1,8})\.(\d{1,2})\.([a-z0-9]{1,3})\.(\d)\.([a-z0-9]{1,3})\.(\d|-)\.([1-3a-c+fF-])\.(\S{1,60}|-)$/;

/** A new round that asks every question drawn. */
export function newRound(seed: string, count: number, filter: RoundFilter): Round {
  return { ...filter, seed, count, asked: placesTo(count), at: 0, right: [] };
}

/** A round in a few letters for a button: seed, count, asked, place, right, kind, difficulty, topic. */
export function writeRound({ seed, count, asked, at, right, kind, difficulty, learned, first, topic }: Round): string {
  const kindPlace = kind === undefined ? NONE : ITEM_KINDS.indexOf(kind);
  const level = (learned ? LEARNED : LEVELS)[first ? FIRST : (difficulty ?? 0)];
  return [seed, count, bitsOf(asked), at, bitsOf(right), kindPlace, level, topic ?? NONE].join('.');
}

/** Reads what `writeRound` wrote; undefined if it was written by something else. */
export function readRound(text: string): Round | undefined {
  const [whole, seed = '', count = '', asked = '', at = '', right = '', kind = NONE, level = NONE, topic = NONE] =
    FORM.exec(text) ?? [];
  const places = placesOf(asked);
  const isPossible = Number(count) >= 1 && Number(count) <= MOST_QUESTIONS && Number(at) < places.length;
  if (whole === undefined || !isPossible || places.some((place) => place >= Number(count))) return undefined;
  const found = ITEM_KINDS[Number(kind)];
  return {
    seed,
    count: Number(count),
    asked: places,
    at: Number(at),
    right: placesOf(right).filter((place) => places.includes(place)),
    ...(found === undefined ? {} : { kind: found }),
    ...difficultyIn(level),
    ...(topic === NONE ? {} : { topic }),
  };
}

function difficultyIn(level: string): Pick<Round, 'difficulty' | 'learned' | 'first'> {
  const isLearned = LEARNED.includes(level);
  const place = (isLearned ? LEARNED : LEVELS).indexOf(level);
  const difficulty = DIFFICULTIES[place];
  return {
    ...(difficulty ? { difficulty } : {}),
    ...(isLearned ? { learned: true } : {}),
    ...(place === FIRST ? { first: true } : {}),
  };
}

const DIFFICULTIES: readonly (Difficulty | undefined)[] = [undefined, 1, 2, 3];

function placesTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place);
}

function bitsOf(places: readonly number[]): string {
  return places.reduce((bits, place) => bits | (1 << place), 0).toString(36);
}

function placesOf(text: string): readonly number[] {
  const bits = Number.parseInt(text, 36);
  return placesTo(MOST_QUESTIONS).filter((place) => ((bits >> place) & 1) === 1);
}
