import type { Difficulty, Item, ItemKind, ItemOption } from '../quiz/item.js';
import type { ItemBank } from '../quiz/item-bank.js';
import { overlapOf, stemsOf } from '../quiz/overlap.js';
import { seededNumber } from '../seeded.js';
import { sortedBy } from '../sorted-by.js';
import type { Round, RoundFilter } from './round.js';

/** Maximum share of one kind in a round, as long as there are other questions. */
const MAX_OF_KIND = 0.4;
/** Maximum share of a difficulty: one easy and one hard question for two fair ones. */
const MAX_OF_LEVEL: Readonly<Record<Difficulty, number>> = { 1: 0.3, 2: 0.6, 3: 0.3 };
/** Explanations that share so many of their words say the same. */
const SAME_EXPLANATION = 0.6;
/** Share of price calculations; in a short round the seed decides whether there is one. */
const PRICE_SHARE = 1 / 6;
/** The kinds that a beginner's round starts with, and the maximum share of each other kind in it. */
const BEGINNER_KINDS: readonly ItemKind[] = ['term', 'which-of-two'];
const MAX_OF_LATER_KIND = 0.2;
const LARGE = 2 ** 31;
const LETTERS = 'ABCD';

/** An option with its letter in a round. */
export interface LetteredOption extends ItemOption {
  readonly letter: string;
}

/** The questions that pass a filter. */
export function itemsFor({ items }: ItemBank, { topic, kind, difficulty }: RoundFilter): readonly Item[] {
  return items.filter(
    (item) =>
      (topic === undefined || item.topic === topic || item.note === topic) &&
      (kind === undefined || item.kind === kind) &&
      (difficulty === undefined || item.difficulty === difficulty),
  );
}

/** The questions of a round in order: drawn by its seed, of several kinds, and none that gives away another's answer. */
export function drawItems(bank: ItemBank, round: Round): readonly Item[] {
  const shuffled = shuffledFor(round, itemsFor(bank, round));
  const drawn: Item[] = [];
  const draw = (isAllowed: (item: Item) => boolean): void => {
    for (const item of shuffled)
      if (drawn.length < round.count && !drawn.some((other) => saysSame(other, item)) && isAllowed(item))
        drawn.push(item);
  };
  draw((item) => round.kind !== undefined || keepsMix(item, drawn, round));
  // Some topics have few questions: rather too many of a kind than two about one statement.
  draw(() => true);
  const others = shuffled.filter((item) => !drawn.includes(item));
  const asked = [...drawn, ...others].slice(0, round.count);
  return gentleFirst(round.first ? sortedBy(asked, beginnerRank) : asked);
}

/** In random order; for beginners easy questions first. Price calculations beyond their share come last. */
function shuffledFor({ seed, count, kind, first }: Round, items: readonly Item[]): readonly Item[] {
  const shuffled = shuffledBy(items, ({ id }) => seed + id);
  const ordered = first ? sortedBy(shuffled, ({ difficulty }) => difficulty) : shuffled;
  const prices = ordered.filter((item) => item.kind === 'price');
  const maxPrices = Math.floor(count * PRICE_SHARE + seededNumber(`sums ${seed}`, LARGE) / LARGE);
  const excess = new Set(kind === undefined ? prices.slice(maxPrices) : []);
  return [...ordered.filter((item) => !excess.has(item)), ...excess];
}

/** Whether one more question of this kind and difficulty keeps a round mixed. */
function keepsMix(item: Item, drawn: readonly Item[], { count, difficulty, first }: Round): boolean {
  const kindShare = first && !BEGINNER_KINDS.includes(item.kind) ? MAX_OF_LATER_KIND : MAX_OF_KIND;
  const ofKind = drawn.filter(({ kind }) => kind === item.kind).length;
  if (ofKind >= Math.max(1, Math.floor(count * kindShare))) return false;
  if (first || difficulty !== undefined) return true;
  const ofLevel = drawn.filter((other) => other.difficulty === item.difficulty).length;
  return ofLevel < Math.ceil(count * MAX_OF_LEVEL[item.difficulty]);
}

/** A round starts neither with a price calculation nor with a hard question if it has anything else. */
function gentleFirst(items: readonly Item[]): readonly Item[] {
  const [first] = sortedBy(items, ({ kind, difficulty }) => (kind === 'price' ? 2 : difficulty < 3 ? 0 : 1));
  return first ? [first, ...items.filter((item) => item !== first)] : items;
}

function beginnerRank({ difficulty, kind }: Item): number {
  const index = BEGINNER_KINDS.indexOf(kind);
  return difficulty * (BEGINNER_KINDS.length + 1) + (index < 0 ? BEGINNER_KINDS.length : index);
}

/** Whether two questions are about one statement, or about two that say the same in other words. */
function saysSame(one: Item, other: Item): boolean {
  return (
    one.explanation === other.explanation ||
    (one.note === other.note && overlapOf(stemsOf(one.explanation), stemsOf(other.explanation)) >= SAME_EXPLANATION)
  );
}

/** The options of a question in the order of a round, with their letters. */
export function letteredOptions({ id, options }: Item, seed: string): readonly LetteredOption[] {
  return shuffledBy(options, ({ text }) => `${seed} ${id} ${text}`).map((option, index) => ({
    ...option,
    letter: LETTERS[index] ?? '',
  }));
}

/** Shuffled by a hash of a text for each value. */
function shuffledBy<Value>(values: readonly Value[], textOf: (value: Value) => string): readonly Value[] {
  return sortedBy(values, (value) => seededNumber(textOf(value), LARGE));
}
