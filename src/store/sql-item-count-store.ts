import type { Kysely } from 'kysely';
import { isoDay } from '../time/days.js';
import type { ItemCountStore } from './item-counts.js';
import type { Tables } from './schema.js';

/** Counts of questions over any SQL database that Kysely speaks to. */
export function sqlItemCountStore(database: Kysely<Tables>): ItemCountStore {
  return {
    itemCounts: async (day) => {
      const rows = await database.selectFrom('item_count').selectAll().execute();
      return rows
        .map(({ item, ...row }) =>
          row.day < day
            ? { item, answered: row.answered, wrong: row.wrong }
            : { item, answered: row.answered_before, wrong: row.wrong_before },
        )
        .filter(({ answered }) => answered > 0);
    },
  };
}

/** Counts a member's first answer to a question. */
export async function countItem(
  database: Kysely<Tables>,
  item: string,
  { correct, at }: { readonly correct: boolean; readonly at: number },
): Promise<void> {
  const day = isoDay(at);
  const wrong = correct ? 0 : 1;
  await database
    .insertInto('item_count')
    .values({ item, answered: 1, wrong, day, answered_before: 0, wrong_before: 0 })
    .onConflict((conflict) =>
      conflict.column('item').doUpdateSet(({ eb, ref }) => {
        const before = (known: 'answered' | 'wrong', old: 'answered_before' | 'wrong_before') =>
          eb
            .case()
            .when('item_count.day', '<', day)
            .then(ref(`item_count.${known}`))
            .else(ref(`item_count.${old}`))
            .end();
        return {
          answered: eb('item_count.answered', '+', 1),
          wrong: eb('item_count.wrong', '+', wrong),
          answered_before: before('answered', 'answered_before'),
          wrong_before: before('wrong', 'wrong_before'),
          day,
        };
      }),
    )
    .execute();
}
