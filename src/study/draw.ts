import type { ItemBank } from '../items/bank.js';
import { numberOf } from '../items/hash.js';
import type { Difficulty, Item, ItemOption } from '../items/item.js';
import { overlapOf, stemsOf } from '../items/words.js';
import { sortedBy } from '../sorted-by.js';
import type { Round, RoundFilter } from './round.js';

/** Questions of one kind make up at most this share of a round, as long as there are others. */
const MOST_OF_A_KIND = 0.4;
/** And of a difficulty, so that a round has one easy and one hard question for two fair ones. */
const MOST_OF_A_LEVEL: Readonly<Record<Difficulty, number>> = { 1: 0.3, 2: 0.6, 3: 0.3 };
/** Explanations that share so many of their words say the same. */
const SAME = 0.6;
const LARGE = 2 ** 31;
const LETTERS = 'ABCD';

/** An option as it stands in a round. */
export interface LetteredOption extends ItemOption {
  readonly letter: string;
}

/** The questions that a filter leaves. */
export function itemsFor({ items }: ItemBank, { topic, kind, difficulty }: RoundFilter): readonly Item[] {
  return items.filter(
    (item) =>
      (topic === undefined || item.topic === topic || item.note === topic) &&
      (kind === undefined || item.kind === kind) &&
      (difficulty === undefined || item.difficulty === difficulty),
  );
}

/** The questions of a round in order: drawn by its seed, of several kinds, and none that tells the answer of another one. */
export function drawItems(bank: ItemBank, round: Round): readonly Item[] {
  const shuffled = shuffledBy(itemsFor(bank, round), ({ id }) => round.seed + id);
  const most = Math.max(1, Math.floor(round.count * MOST_OF_A_KIND));
  const drawn: Item[] = [];
  for (const item of shuffled) {
    if (drawn.length === round.count) break;
    const isMixed =
      round.kind !== undefined ||
      (drawn.filter(({ kind }) => kind === item.kind).length < most && hasRoom(item.difficulty, drawn, round));
    if (isMixed && !drawn.some((other) => saySame(other, item))) drawn.push(item);
  }
  // Few questions are left on some topics: rather too many of a kind than two about one statement.
  for (const item of shuffled) {
    if (drawn.length === round.count) break;
    if (!drawn.some((other) => saySame(other, item))) drawn.push(item);
  }
  const others = shuffled.filter((item) => !drawn.includes(item));
  return gentleFirst([...drawn, ...others].slice(0, round.count));
}

/** A round does not begin with a sum, or with what is hard, if it has anything else. */
function gentleFirst(items: readonly Item[]): readonly Item[] {
  const [first] = sortedBy(items, ({ kind, difficulty }) => (kind === 'price' ? 2 : difficulty < 3 ? 0 : 1));
  return first ? [first, ...items.filter((item) => item !== first)] : items;
}

function hasRoom(level: Difficulty, drawn: readonly Item[], { count, difficulty }: Round): boolean {
  const most = Math.ceil(count * MOST_OF_A_LEVEL[level]);
  return difficulty !== undefined || drawn.filter((item) => item.difficulty === level).length < most;
}

/** Whether two questions are about one statement, or about two that say the same in other words. */
function saySame(one: Item, other: Item): boolean {
  return (
    one.explanation === other.explanation ||
    (one.note === other.note && overlapOf(stemsOf(one.explanation), stemsOf(other.explanation)) >= SAME)
  );
}

/** The options of a question in the order of a round, with their letters. */
export function letteredOptions({ id, options }: Item, seed: string): readonly LetteredOption[] {
  return shuffledBy(options, ({ text }) => `${seed} ${id} ${text}`).map((option, place) => ({
    ...option,
    letter: LETTERS[place] ?? '',
  }));
}

/** In an order that the hash of a text of each decides. */
export function shuffledBy<Value>(values: readonly Value[], textOf: (value: Value) => string): readonly Value[] {
  return sortedBy(values, (value) => numberOf(textOf(value), LARGE));
}
