import type { Item } from '../quiz/item.js';
import type { PostKey, StoredPoints } from '../store/records.js';
import type { Store } from '../store/sql-store.js';
import { dayIn, USUAL_ZONE } from '../time/days.js';
import { momentOf } from '../time/local-time.js';
import { weekOf } from '../time/week.js';
import type { Asker } from './asker.js';

/** A member's answer to a question. */
export interface GivenAnswer {
  readonly asker: Asker;
  /** The command that asked. */
  readonly source: 'quiz' | 'review' | 'daily';
  /** Seed of the round or question: a second press has the same one. */
  readonly seed: string;
  readonly item: Item;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The post that was answered. */
  readonly post?: PostKey | undefined;
}

const DAILY_RIGHT = 3;
const DAILY_WRONG = 1;
const PRACTICE_RIGHT = 1;

/**
 * The points of an answer on the board of its server; undefined for members who have not joined. A practice question
 * earns its point at the first answer in a week.
 */
export async function pointsFor(store: Store, given: GivenAnswer): Promise<StoredPoints | undefined> {
  const { asker, source, item, correct, at, post } = given;
  if (asker.server === undefined || !(await store.boardsOf(asker.id)).includes(asker.server)) return undefined;
  // An old question of the day is practice without points.
  if (source === 'daily' && !post) return undefined;
  const zone = (await store.serverOf(asker.server))?.zone ?? USUAL_ZONE;
  const day = dayIn(zone, at);
  const isFirst = !(await store.hasAnswered(asker.id, item.id, momentOf(zone, `${weekOf(day).from}T00:00:00`)));
  return {
    server: asker.server,
    day,
    member: asker.id,
    practice: source !== 'daily' && correct && isFirst ? PRACTICE_RIGHT : 0,
    daily: source !== 'daily' ? 0 : correct ? DAILY_RIGHT : DAILY_WRONG,
    answered: 1,
    correct: correct ? 1 : 0,
  };
}
