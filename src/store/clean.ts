import type { Kysely } from 'kysely';
import { isoDay } from '../time/days.js';
import { DAY_MS } from '../time/local-time.js';
import type { Tables } from './schema.js';

/** How long things are kept; `docs/privacy.md` says the same. */
const KEPT_DAYS = {
  /** Answers, posts, points and reports. */
  history: 400,
  /** Everything of a member after their last answer. */
  member: 548,
  /** The settings of a server after its posts have ended. */
  serverOff: 30,
};
const CLEANED = 'cleaned';

/** Deletes what is kept no longer. Whoever writes the day first does it. */
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

async function clean(database: Kysely<Tables>, now: number): Promise<void> {
  const oldest = now - KEPT_DAYS.history * DAY_MS;
  await database.deleteFrom('answer').where('at', '<', oldest).execute();
  for (const table of ['post', 'points', 'report'] as const)
    await database.deleteFrom(table).where('day', '<', isoDay(oldest)).execute();
  const gone = database
    .selectFrom('member')
    .select('id')
    .where('seen_at', '<', now - KEPT_DAYS.member * DAY_MS);
  for (const table of ['answer', 'card', 'points', 'board_member'] as const)
    await database.deleteFrom(table).where('member', 'in', gone).execute();
  await database.deleteFrom('member').where('id', 'in', gone).execute();
  const off = database
    .selectFrom('server')
    .select('id')
    .where('next_daily_at', 'is', null)
    .where('next_board_at', 'is', null)
    .where('changed_at', '<', now - KEPT_DAYS.serverOff * DAY_MS);
  for (const table of ['post', 'points', 'board_member'] as const)
    await database.deleteFrom(table).where('server', 'in', off).execute();
  await database.deleteFrom('server').where('id', 'in', off).execute();
}
