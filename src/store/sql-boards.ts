import type { Kysely } from 'kysely';
import type { BoardPlace, StoredPoints } from './records.js';
import type { Tables } from './schema.js';
import { insertIfNew, upsertMember } from './sql-rows.js';

/** Boards of servers. Points are kept only for members who have joined, from then on. */
export function boardStore(database: Kysely<Tables>) {
  return {
    joinBoard: (server: string, member: string, at: number): Promise<void> =>
      database.transaction().execute(async (transaction) => {
        await upsertMember(transaction, member, at);
        await insertIfNew(transaction, 'boardMember', { server, member, joinedAt: at });
      }),
    /** Takes a member off the board of a server and deletes their points there. */
    leaveBoard: (server: string, member: string): Promise<void> =>
      database.transaction().execute(async (transaction) => {
        for (const table of ['boardMember', 'points'] as const)
          await transaction.deleteFrom(table).where('server', '=', server).where('member', '=', member).execute();
      }),
    /** Servers on whose boards a member is. */
    boardsOf: async (member: string): Promise<readonly string[]> => {
      const boards = database.selectFrom('boardMember').select('server').where('member', '=', member);
      return (await boards.orderBy('server').execute()).map(({ server }) => server);
    },
    /** All points of a member, oldest first. */
    pointsOf: (member: string): Promise<readonly StoredPoints[]> =>
      database.selectFrom('points').selectAll().where('member', '=', member).orderBy('day').orderBy('server').execute(),
    /** Members with points from one ISO day to another, both included, most points first. */
    board: (server: string, from: string, to: string): Promise<readonly BoardPlace[]> =>
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
