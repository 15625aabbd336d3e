import type { Kysely } from 'kysely';
import type { StoredPoints } from './records.js';
import type { Tables } from './schema.js';

/** Practice earns no more points than this in a day, so that a board is no race. */
const MAX_PRACTICE_POINTS = 15;

/** Adds to a member's points of a day, practice up to its limit. */
export async function addPoints(database: Kysely<Tables>, points: StoredPoints): Promise<void> {
  await database
    .insertInto('points')
    .values(points)
    .onConflict((on) =>
      on.columns(['server', 'day', 'member']).doUpdateSet(({ eb }) => {
        const practice = eb('points.practice', '+', points.practice);
        const isTooMuch = eb(practice, '>', MAX_PRACTICE_POINTS);
        return {
          practice: eb.case().when(isTooMuch).then(MAX_PRACTICE_POINTS).else(practice).end(),
          daily: eb('points.daily', '+', points.daily),
          answered: eb('points.answered', '+', points.answered),
          correct: eb('points.correct', '+', points.correct),
        };
      }),
    )
    .execute();
}
