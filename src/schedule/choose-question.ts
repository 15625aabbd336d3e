import type { ItemBank } from '../items/bank.js';
import { numberOf } from '../items/hash.js';
import type { Difficulty, Item } from '../items/item.js';
import type { StoredPost, StoredServer } from '../store/records.js';
import { daysLater } from '../time/days.js';

/** Of six days three have an easy question, two a fair one, one a hard one; and one of six may ask for a sum. */
const LEVELS: readonly Difficulty[] = [1, 1, 1, 2, 2, 3];
/** A question is not asked again on the same server for so many days, as long as there are others. */
const NOT_AGAIN_DAYS = 90;

/** Where a question of the day is asked, and about what. */
export interface PostPlace extends Pick<StoredServer, 'id' | 'topics'> {
  /** ISO day. */
  readonly day: string;
  /** Posts of the last days, the latest first. */
  readonly posts: readonly Pick<StoredPost, 'item'>[];
}

/** Where nobody has set up posts: everybody gets the same question there. */
export function commonQuestion(bank: ItemBank, day: string): Item | undefined {
  return chooseQuestion(bank, { id: 'own', topics: [], day, posts: [] });
}

/**
 * The question of a day: on the server's topics, not asked there lately, of another kind than the one before, seldom hard. The same day and posts
 * give the same question in every process.
 */
export function chooseQuestion(bank: ItemBank, { id, topics, day, posts }: PostPlace): Item | undefined {
  const wanted = bank.items.filter(({ note, topic }) => topics.includes(note) || topics.includes(topic));
  // Topics may have gone from the notes since they were chosen.
  const items = wanted.length > 0 ? wanted : bank.items;
  const asked = new Set(posts.map(({ item }) => item));
  const lastKind = bank.find(posts[0]?.item ?? '')?.kind;
  const fresh = items.filter((item) => !asked.has(item.id));
  const varied = fresh.filter(({ kind }) => kind !== lastKind);
  const level = LEVELS[numberOf(`level ${id} ${day}`, LEVELS.length)];
  const mayBeSum = numberOf(`sum ${id} ${day}`, LEVELS.length) === 0;
  const fitting = varied.filter(({ difficulty, kind }) => difficulty === level && (mayBeSum || kind !== 'price'));
  const candidates = [fitting, varied, fresh, items].find(({ length }) => length > 0) ?? [];
  return candidates[numberOf(`${id} ${day}`, Math.max(1, candidates.length))];
}

/** The day from which on posts count for the choice of a question. */
export function sinceFor(day: string): string {
  return daysLater(day, -NOT_AGAIN_DAYS);
}
