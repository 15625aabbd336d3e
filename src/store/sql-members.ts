import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Notes that a member was active, and saves settings if there are any. */
export async function upsertMember(
  database: Kysely<Tables>,
  id: string,
  at: number,
  settings: Partial<Pick<Tables['member'], 'zone' | 'examDay'>> = {},
): Promise<void> {
  await database
    .insertInto('member')
    .values({ zone: null, examDay: null, ...settings, id, createdAt: at, seenAt: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...settings, seenAt: at }))
    .execute();
}
