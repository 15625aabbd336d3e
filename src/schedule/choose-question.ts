import type { Difficulty, Item } from '../quiz/item.js';
import type { ItemBank } from '../quiz/item-bank.js';
import { seededNumber } from '../seeded.js';
import type { StoredPost, StoredServer } from '../store/records.js';
import { daysLater } from '../time/days.js';

/** Of six days three have an easy question, two a fair one, one a hard one; one in six may be a price calculation. */
const LEVELS: readonly Difficulty[] = [1, 1, 1, 2, 2, 3];
/** A question is not repeated on a server for so many days, as long as there are others. */
const NO_REPEAT_DAYS = 90;

/** The server and day that a question is for. */
export interface PostPlace extends Pick<StoredServer, 'id' | 'topics'> {
  /** ISO day. */
  readonly day: string;
  /** Recent posts, latest first. */
  readonly posts: readonly Pick<StoredPost, 'item'>[];
}

/** The question of a day for everybody without a server that has set up posts. */
export function commonQuestion(bank: ItemBank, day: string): Item | undefined {
  return chooseQuestion(bank, { id: 'own', topics: [], day, posts: [] });
}

/**
 * The question of a day: on the server's topics, not asked there lately, of another kind than the last one, rarely
 * hard. The same day and posts give the same question in every process.
 */
export function chooseQuestion(bank: ItemBank, { id, topics, day, posts }: PostPlace): Item | undefined {
  const onTopic = bank.items.filter(({ note, topic }) => topics.includes(note) || topics.includes(topic));
  // Topics may have been removed from the notes since.
  const items = onTopic.length > 0 ? onTopic : bank.items;
  const asked = new Set(posts.map(({ item }) => item));
  const lastKind = bank.find(posts[0]?.item ?? '')?.kind;
  const fresh = items.filter((item) => !asked.has(item.id));
  const varied = fresh.filter(({ kind }) => kind !== lastKind);
  const level = LEVELS[seededNumber(`level ${id} ${day}`, LEVELS.length)];
  const mayBePrice = seededNumber(`sum ${id} ${day}`, LEVELS.length) === 0;
  const fitting = varied.filter(({ difficulty, kind }) => difficulty === level && (mayBePrice || kind !== 'price'));
  const candidates = [fitting, varied, fresh, items].find(({ length }) => length > 0) ?? [];
  return candidates[seededNumber(`${id} ${day}`, Math.max(1, candidates.length))];
}

/** The first day whose posts count as recent. */
export function sinceFor(day: string): string {
  return daysLater(day, -NO_REPEAT_DAYS);
}
