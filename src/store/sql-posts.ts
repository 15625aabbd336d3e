import type { Kysely } from 'kysely';
import { type PostKey, type PostKind, type StoredPost, type StoredServer, UNSEEN_STATES } from './records.js';
import { type Tables, withoutNulls } from './schema.js';
import { changesRow, insertIfNew } from './sql-rows.js';

/**
 * Servers and their posts.
 * @param onServer called before the first server may have something due
 */
export function postStore(database: Kysely<Tables>, onServer?: () => void) {
  return {
    serverOf: async (id: string): Promise<StoredServer | undefined> => {
      const row = await database.selectFrom('server').selectAll().where('id', '=', id).executeTakeFirst();
      return row && serverFrom(row);
    },
    setServer: async ({ time, days, topics, ...server }: StoredServer): Promise<void> => {
      onServer?.();
      const missing = { nextDailyAt: null, nextBoardAt: null, problem: null };
      const row = { ...missing, ...server, postTime: time, postDays: days, topics: topics.join(',') };
      const insert = database.insertInto('server').values(row);
      await insert.onConflict((on) => on.column('id').doUpdateSet(row)).execute();
    },
    /** Servers with something due. */
    serversDue: async (now: number): Promise<readonly StoredServer[]> => {
      const rows = await database
        .selectFrom('server')
        .selectAll()
        .where(({ or, eb }) => or([eb('nextDailyAt', '<=', now), eb('nextBoardAt', '<=', now)]))
        .execute();
      return rows.map(serverFrom);
    },
    /**
     * Claims a post and sets when the next one of its kind is due, in one transaction.
     * @param due when this one was due; if the server was set up again since, its next one stays as it is
     * @returns whether the caller has the claim; a post that nobody has seen can be claimed again when it is due again
     */
    claimPost: (post: StoredPost, due: number, next: number | undefined): Promise<boolean> => {
      const column = post.kind === 'daily' ? 'nextDailyAt' : 'nextBoardAt';
      const row = { item: null, message: null, ...post };
      return database.transaction().execute(async (transaction) => {
        const reschedule = transaction.updateTable('server').set({ [column]: next ?? null });
        // A second process finds that the post is no longer due.
        const wasDue = await changesRow(reschedule.where('id', '=', post.server).where(column, '=', due));
        if (await insertIfNew(transaction, 'post', row)) return true;
        const again = withKey(transaction.updateTable('post').set(row), post).where('state', 'in', UNSEEN_STATES);
        return wasDue && changesRow(again);
      });
    },
    /** Claimed posts without an outcome that were last tried at this time or before. */
    claimedPosts: async (triedUntil: number): Promise<readonly StoredPost[]> => {
      const claimed = database.selectFrom('post').selectAll().where('state', '=', 'claimed');
      return (await claimed.where('triedAt', '<=', triedUntil).execute()).map(withoutNulls);
    },
    /** Takes over a claim for another attempt; false if another process was faster. */
    retryPost: (post: StoredPost, now: number): Promise<boolean> => {
      const update = withKey(database.updateTable('post').set({ triedAt: now }), post);
      return changesRow(update.where('state', '=', 'claimed').where('triedAt', '=', post.triedAt));
    },
    /** Stores the outcome of a claim; false if it has one already. */
    settlePost: (post: PostKey, { state, message }: Pick<StoredPost, 'state' | 'message'>): Promise<boolean> => {
      const outcome = database.updateTable('post').set({ state, message: message ?? null });
      return changesRow(withKey(outcome, post).where('state', '=', 'claimed'));
    },
    /** Updates the state of a server's posts but not its settings. `stoppedAt` switches all posts off. */
    setPostStatus: async (
      server: string,
      status: { readonly failures: number; readonly problem?: string; readonly stoppedAt?: number },
    ): Promise<void> => {
      const { failures, problem = null, stoppedAt } = status;
      const off = stoppedAt === undefined ? {} : { nextDailyAt: null, nextBoardAt: null, changedAt: stoppedAt };
      await database
        .updateTable('server')
        .set({ failures, problem, ...off })
        .where('id', '=', server)
        .execute();
    },
    /** Posts of a server from an ISO day on, latest first. */
    postsOf: async (server: string, kind: PostKind, since: string): Promise<readonly StoredPost[]> => {
      const posts = database.selectFrom('post').selectAll().where('server', '=', server).where('kind', '=', kind);
      return (await posts.where('day', '>=', since).orderBy('day', 'desc').execute()).map(withoutNulls);
    },
  };
}

/** Counts an answer to a post, anonymously. */
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

function serverFrom({ postTime, postDays, topics, ...row }: Tables['server']): StoredServer {
  return {
    ...withoutNulls(row),
    time: postTime,
    days: postDays,
    topics: topics === '' ? [] : topics.split(','),
  };
}
