import type { Kysely } from 'kysely';
import { isoDay } from '../time/days.js';
import type { ItemCount, StoredReport } from './records.js';
import type { Tables } from './schema.js';
import { insertIfNew } from './sql-rows.js';

/** What all members' answers and reports say about questions. It names nobody. */
export function itemStore(database: Kysely<Tables>) {
  return {
    /** Counts of first answers before an ISO day (UTC); they are the same in every process for that whole day. */
    itemCounts: async (day: string): Promise<readonly ItemCount[]> => {
      const rows = await database.selectFrom('itemCount').selectAll().execute();
      return rows
        .map(({ item, ...row }) =>
          row.day < day
            ? { item, answered: row.answered, wrong: row.wrong }
            : { item, answered: row.answeredBefore, wrong: row.wrongBefore },
        )
        .filter(({ answered }) => answered > 0);
    },
    /** False if this member has reported the question before, which changes nothing. */
    addReport: (report: StoredReport): Promise<boolean> => insertIfNew(database, 'report', report),
    /** Reports from an ISO day on, oldest first. */
    reportsSince: (day: string): Promise<readonly StoredReport[]> =>
      database.selectFrom('report').selectAll().where('day', '>=', day).orderBy('day').orderBy('id').execute(),
  };
}

/** Counts a member's first answer to a question. */
export async function countFirstAnswer(
  database: Kysely<Tables>,
  item: string,
  { correct, at }: { readonly correct: boolean; readonly at: number },
): Promise<void> {
  const day = isoDay(at);
  const wrong = correct ? 0 : 1;
  await database
    .insertInto('itemCount')
    .values({ item, answered: 1, wrong, day, answeredBefore: 0, wrongBefore: 0 })
    .onConflict((conflict) =>
      conflict.column('item').doUpdateSet(({ eb, ref }) => {
        const before = (count: 'answered' | 'wrong') =>
          eb
            .case()
            .when('itemCount.day', '<', day)
            .then(ref(`itemCount.${count}`))
            .else(ref(`itemCount.${count}Before`))
            .end();
        return {
          answered: eb('itemCount.answered', '+', 1),
          wrong: eb('itemCount.wrong', '+', wrong),
          answeredBefore: before('answered'),
          wrongBefore: before('wrong'),
          day,
        };
      }),
    )
    .execute();
}
