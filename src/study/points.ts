import type { StoredPoints } from '../store/records.js';
import type { Store } from '../store/sql-store.js';
import { dayIn, daysLater, USUAL_ZONE } from '../time/days.js';
import { momentOf } from '../time/local-time.js';
import type { GivenAnswer } from './given-answer.js';

const DAILY_RIGHT = 3;
const DAILY_WRONG = 1;
const PRACTICE_RIGHT = 1;

/**
 * What an answer earns on the board of the server where it is given; nothing for who is not on it. A question of practice earns its point
 * at the first answer in a week.
 */
export async function pointsFor(store: Store, given: GivenAnswer): Promise<StoredPoints | undefined> {
  const { asker, source, item, correct, at, post } = given;
  if (asker.server === undefined || !(await store.boardsOf(asker.id)).includes(asker.server)) return undefined;
  // An old question of the day is practice that earns nothing.
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

/** The days of a board: a week from Monday to Sunday. */
export interface Week {
  readonly from: string;
  readonly to: string;
}

/** The week of a day. */
export function weekOf(day: string): Week {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = daysLater(day, -sinceMonday);
  return { from, to: daysLater(from, 6) };
}
