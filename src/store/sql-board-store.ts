import type { Kysely } from 'kysely';
import type { BoardStore, StoredPoints } from './boards.js';
import type { Tables } from './schema.js';
import { seeMember } from './sql-members.js';

/** More points than this a day are not to be had by practice, so that a board is no race. */
const MOST_PRACTICE_POINTS = 15;

/** Boards over any SQL database that Kysely speaks to. */
export function sqlBoardStore(database: Kysely<Tables>): BoardStore {
  return {
    joinBoard: (server, member, at) =>
      database.transaction().execute(async (transaction) => {
        await seeMember(transaction, member, at);
        await transaction
          .insertInto('board_member')
          .values({ server, member, joined_at: at })
          .onConflict((conflict) => conflict.columns(['server', 'member']).doNothing())
          .execute();
      }),
    leaveBoard: (server, member) =>
      database.transaction().execute(async (transaction) => {
        for (const table of ['board_member', 'points'] as const)
          await transaction.deleteFrom(table).where('server', '=', server).where('member', '=', member).execute();
      }),
    isOnBoard: async (server, member) => {
      const row = await database
        .selectFrom('board_member')
        .select('joined_at')
        .where('server', '=', server)
        .where('member', '=', member)
        .executeTakeFirst();
      return row !== undefined;
    },
    boardsOf: async (member) => {
      const rows = await database
        .selectFrom('board_member')
        .select('server')
        .where('member', '=', member)
        .orderBy('server')
        .execute();
      return rows.map(({ server }) => server);
    },
    pointsOf: (member) =>
      database.selectFrom('points').selectAll().where('member', '=', member).orderBy('day').orderBy('server').execute(),
    board: (server, from, to) =>
      database
        .selectFrom('points')
        .select(({ fn, eb }) => [
          'member',
          fn.sum<number>(eb('practice', '+', eb.ref('daily'))).as('points'),
          fn.sum<number>('answered').as('answered'),
          fn.sum<number>('correct').as('correct'),
        ])
        .where('server', '=', server)
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy('member')
        .orderBy('points', 'desc')
        .orderBy('correct', 'desc')
        .orderBy('member')
        .execute(),
  };
}

/** Adds points to those of a member's day, practice up to its limit. */
export async function addPoints(database: Kysely<Tables>, points: StoredPoints): Promise<void> {
  await database
    .insertInto('points')
    .values(points)
    .onConflict((conflict) =>
      conflict.columns(['server', 'day', 'member']).doUpdateSet(({ eb }) => ({
        practice: eb
          .case()
          .when(eb('points.practice', '+', points.practice), '>', MOST_PRACTICE_POINTS)
          .then(MOST_PRACTICE_POINTS)
          .else(eb('points.practice', '+', points.practice))
          .end(),
        daily: eb('points.daily', '+', points.daily),
        answered: eb('points.answered', '+', points.answered),
        correct: eb('points.correct', '+', points.correct),
      })),
    )
    .execute();
}
