import type { ItemBank } from '../items/bank.js';
import { numberOf } from '../items/hash.js';
import type { Difficulty, Item, ItemKind, ItemOption } from '../items/item.js';
import { overlapOf, stemsOf } from '../items/words.js';
import { sortedBy } from '../sorted-by.js';
import type { Round, RoundFilter } from './round.js';

/** Questions of one kind make up at most this share of a round, as long as there are others. */
const MOST_OF_A_KIND = 0.4;
/** And of a difficulty, so that a round has one easy and one hard question for two fair ones. */
const MOST_OF_A_LEVEL: Readonly<Record<Difficulty, number>> = { 1: 0.3, 2: 0.6, 3: 0.3 };
/** Explanations that share so many of their words say the same. */
const SAME = 0.6;
/** Sums make up this share of rounds: whether a short one has one, its seed decides. */
const SHARE_OF_SUMS = 1 / 6;
/** What a first round begins with: what a word means, then what tells two things apart. Of other kinds it has less. */
const FIRST_KINDS: readonly ItemKind[] = ['term', 'which-of-two'];
const MOST_OF_A_LATER_KIND = 0.2;
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
  const shuffled = inOrderOf(round, itemsFor(bank, round));
  const drawn: Item[] = [];
  for (const item of shuffled) {
    if (drawn.length === round.count) break;
    const isMixed =
      round.kind !== undefined ||
      (drawn.filter(({ kind }) => kind === item.kind).length < mostOfKind(item.kind, round) &&
        hasRoom(item.difficulty, drawn, round));
    if (isMixed && !drawn.some((other) => saySame(other, item))) drawn.push(item);
  }
  // Few questions are left on some topics: rather too many of a kind than two about one statement.
  for (const item of shuffled) {
    if (drawn.length === round.count) break;
    if (!drawn.some((other) => saySame(other, item))) drawn.push(item);
  }
  const others = shuffled.filter((item) => !drawn.includes(item));
  const asked = [...drawn, ...others].slice(0, round.count);
  return gentleFirst(round.first ? sortedBy(asked, fromTheBeginning) : asked);
}

/** A round does not begin with a sum, or with what is hard, if it has anything else. */
function gentleFirst(items: readonly Item[]): readonly Item[] {
  const [first] = sortedBy(items, ({ kind, difficulty }) => (kind === 'price' ? 2 : difficulty < 3 ? 0 : 1));
  return first ? [first, ...items.filter((item) => item !== first)] : items;
}

function mostOfKind(kind: ItemKind, { count, first }: Round): number {
  const share = first && !FIRST_KINDS.includes(kind) ? MOST_OF_A_LATER_KIND : MOST_OF_A_KIND;
  return Math.max(1, Math.floor(count * share));
}

/** By chance; in a first round the easy ones first. More sums than a round may have come last of all. */
function inOrderOf({ seed, count, kind, first }: Round, items: readonly Item[]): readonly Item[] {
  const shuffled = shuffledBy(items, ({ id }) => seed + id);
  const ordered = first ? sortedBy(shuffled, ({ difficulty }) => difficulty) : shuffled;
  const sums = ordered.filter((item) => item.kind === 'price');
  const most = Math.floor(count * SHARE_OF_SUMS + numberOf(`sums ${seed}`, LARGE) / LARGE);
  const more = new Set(kind === undefined ? sums.slice(most) : []);
  return [...ordered.filter((item) => !more.has(item)), ...more];
}

function fromTheBeginning({ difficulty, kind }: Item): number {
  const place = FIRST_KINDS.indexOf(kind);
  return difficulty * (FIRST_KINDS.length + 1) + (place < 0 ? FIRST_KINDS.length : place);
}

function hasRoom(level: Difficulty, drawn: readonly Item[], { count, difficulty, first }: Round): boolean {
  const most = Math.ceil(count * MOST_OF_A_LEVEL[level]);
  return first || difficulty !== undefined || drawn.filter((item) => item.difficulty === level).length < most;
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
function shuffledBy<Value>(values: readonly Value[], textOf: (value: Value) => string): readonly Value[] {
  return sortedBy(values, (value) => numberOf(textOf(value), LARGE));
}
