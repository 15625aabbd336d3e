import type { Kysely, SelectQueryBuilder } from 'kysely';
import { isoDay } from '../time/days.js';
import { DAY_MS } from '../time/local-time.js';
import type { Tables } from './schema.js';

/** How long data is kept; `docs/privacy.md` says the same. */
const DAYS_KEPT = {
  /** Answers, posts, points and reports. */
  history: 400,
  /** Everything about a member, after their last answer. */
  member: 548,
  /** The settings of a server, after its posts were switched off. */
  serverOff: 30,
};
const CLEANED = 'cleaned';

/** Deletes expired data. The process that writes today's date first does it. */
export async function cleanOnceADay(database: Kysely<Tables>, now: number): Promise<void> {
  const today = isoDay(now);
  const last = await database.selectFrom('setting').select('value').where('name', '=', CLEANED).executeTakeFirst();
  if (last && last.value >= today) return;
  await database.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('setting')
      .values({ name: CLEANED, value: today })
      .onConflict((conflict) =>
        conflict.column('name').doUpdateSet({ value: today }).where('setting.value', '<', today),
      )
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) await clean(transaction, now);
  });
}

/** Deletes everything about some members. */
export async function deleteMembers(
  database: Kysely<Tables>,
  ids: readonly string[] | SelectQueryBuilder<Tables, 'member', { id: string }>,
): Promise<void> {
  for (const table of ['answer', 'card', 'points', 'boardMember'] as const)
    await database.deleteFrom(table).where('member', 'in', ids).execute();
  await database.deleteFrom('member').where('id', 'in', ids).execute();
}

async function clean(database: Kysely<Tables>, now: number): Promise<void> {
  const oldest = now - DAYS_KEPT.history * DAY_MS;
  await database.deleteFrom('answer').where('at', '<', oldest).execute();
  for (const table of ['post', 'points', 'report'] as const)
    await database.deleteFrom(table).where('day', '<', isoDay(oldest)).execute();
  const members = database.selectFrom('member').select('id');
  await deleteMembers(database, members.where('seenAt', '<', now - DAYS_KEPT.member * DAY_MS));
  const off = database
    .selectFrom('server')
    .select('id')
    .where('nextDailyAt', 'is', null)
    .where('nextBoardAt', 'is', null)
    .where('changedAt', '<', now - DAYS_KEPT.serverOff * DAY_MS);
  for (const table of ['post', 'points', 'boardMember'] as const)
    await database.deleteFrom(table).where('server', 'in', off).execute();
  await database.deleteFrom('server').where('id', 'in', off).execute();
}
