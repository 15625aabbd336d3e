import type { Kysely, Selectable } from 'kysely';
import {
  POST_STATES,
  type PostKey,
  type PostStore,
  type StoredPost,
  type StoredServer,
  UNSEEN_STATES,
} from './posts.js';
import type { Tables } from './schema.js';

/**
 * Servers and their posts over any SQL database that Kysely speaks to.
 * @param onServer called before the first server may have something due
 */
export function sqlPostStore(database: Kysely<Tables>, onServer: () => void): PostStore {
  return {
    serverOf: async (id) => {
      const row = await database.selectFrom('server').selectAll().where('id', '=', id).executeTakeFirst();
      return row && serverOf(row);
    },
    setServer: async (server) => {
      onServer();
      const row = rowOf(server);
      await database
        .insertInto('server')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    serversDue: async (now) => {
      const rows = await database
        .selectFrom('server')
        .selectAll()
        .where(({ or, eb }) => or([eb('next_daily_at', '<=', now), eb('next_board_at', '<=', now)]))
        .execute();
      return rows.map(serverOf);
    },
    claimPost: (post, due, next) => claimPost(database, post, due, next),
    claimedPosts: async (triedUntil) => {
      const rows = await database
        .selectFrom('post')
        .selectAll()
        .where('state', '=', 'claimed')
        .where('tried_at', '<=', triedUntil)
        .execute();
      return rows.map(postOf);
    },
    retryPost: async (post, now) => {
      const { numUpdatedRows } = await withKey(database.updateTable('post').set({ tried_at: now }), post)
        .where('state', '=', 'claimed')
        .where('tried_at', '=', post.triedAt)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    settlePost: async (post, { state, message }) => {
      const { numUpdatedRows } = await withKey(
        database.updateTable('post').set({ state, message: message ?? null }),
        post,
      )
        .where('state', '=', 'claimed')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    setFate: async (server, { failures, problem, stoppedAt }) => {
      const stopped = { next_daily_at: null, next_board_at: null };
      await database
        .updateTable('server')
        .set({
          failures,
          problem: problem ?? null,
          ...(stoppedAt === undefined ? {} : { ...stopped, changed_at: stoppedAt }),
        })
        .where('id', '=', server)
        .execute();
    },
    postsOf: async (server, kind, since) => {
      const rows = await database
        .selectFrom('post')
        .selectAll()
        .where('server', '=', server)
        .where('kind', '=', kind)
        .where('day', '>=', since)
        .orderBy('day', 'desc')
        .execute();
      return rows.map(postOf);
    },
  };
}

function claimPost(
  database: Kysely<Tables>,
  { claimedAt, triedAt, item, message, ...post }: StoredPost,
  due: number,
  next: number | undefined,
): Promise<boolean> {
  const column = post.kind === 'daily' ? 'next_daily_at' : 'next_board_at';
  const row = { ...post, item: item ?? null, message: message ?? null, claimed_at: claimedAt, tried_at: triedAt };
  return database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('server')
      .set({ [column]: next ?? null })
      .where('id', '=', post.server)
      .where(column, '=', due)
      .executeTakeFirst();
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('post')
      .values(row)
      .onConflict((conflict) => conflict.columns(['server', 'kind', 'day']).doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return true;
    // Whoever comes second finds that it is not due any more.
    if (numUpdatedRows !== 1n) return false;
    const anew = await withKey(transaction.updateTable('post').set(row), post)
      .where('state', 'in', UNSEEN_STATES)
      .executeTakeFirst();
    return anew.numUpdatedRows === 1n;
  });
}

/** Counts an answer to a post, without who gave it. */
export async function countAnswer(database: Kysely<Tables>, post: PostKey, correct: boolean): Promise<void> {
  const counts = database
    .updateTable('post')
    .set(({ eb }) => ({ answered: eb('answered', '+', 1), correct: eb('correct', '+', correct ? 1 : 0) }));
  await withKey(counts, post).execute();
}

interface WithWhere<Self> {
  where(column: 'server' | 'kind' | 'day', operator: '=', value: string): Self;
}

function withKey<Query extends WithWhere<Query>>(query: Query, { server, kind, day }: PostKey): Query {
  return query.where('server', '=', server).where('kind', '=', kind).where('day', '=', day);
}

function serverOf(row: Selectable<Tables['server']>): StoredServer {
  return {
    id: row.id,
    zone: row.zone,
    channel: row.channel,
    time: row.post_time,
    days: row.post_days,
    topics: row.topics === '' ? [] : row.topics.split(','),
    quietFrom: row.quiet_from,
    quietTo: row.quiet_to,
    ...(row.next_daily_at === null ? {} : { nextDailyAt: row.next_daily_at }),
    ...(row.next_board_at === null ? {} : { nextBoardAt: row.next_board_at }),
    failures: row.failures,
    ...(row.problem === null ? {} : { problem: row.problem }),
    changedAt: row.changed_at,
  };
}

function rowOf(server: StoredServer): Tables['server'] {
  return {
    id: server.id,
    zone: server.zone,
    channel: server.channel,
    post_time: server.time,
    post_days: server.days,
    topics: server.topics.join(','),
    quiet_from: server.quietFrom,
    quiet_to: server.quietTo,
    next_daily_at: server.nextDailyAt ?? null,
    next_board_at: server.nextBoardAt ?? null,
    failures: server.failures,
    problem: server.problem ?? null,
    changed_at: server.changedAt,
  };
}

function postOf({ item, message, claimed_at, tried_at, ...row }: Selectable<Tables['post']>): StoredPost {
  return {
    server: row.server,
    kind: row.kind === 'board' ? 'board' : 'daily',
    day: row.day,
    channel: row.channel,
    ...(item === null ? {} : { item }),
    ...(message === null ? {} : { message }),
    state: POST_STATES.find((state) => state === row.state) ?? 'unknown',
    claimedAt: claimed_at,
    triedAt: tried_at,
    answered: row.answered,
    correct: row.correct,
  };
}
