import type { ItemBank } from '../items/bank.js';
import { numberOf } from '../items/hash.js';
import type { Item, ItemOption } from '../items/item.js';
import type { Round, RoundFilter } from './round.js';

/** Questions of one kind make up at most this share of a round, as long as there are others. */
const MOST_OF_A_KIND = 0.4;
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
    const isMixed = round.kind !== undefined || drawn.filter(({ kind }) => kind === item.kind).length < most;
    if (isMixed && !drawn.some(({ explanation }) => explanation === item.explanation)) drawn.push(item);
  }
  const others = shuffled.filter((item) => !drawn.includes(item));
  return [...drawn, ...others].slice(0, round.count);
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
  return values
    .map((value) => ({ value, place: numberOf(textOf(value), LARGE) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
