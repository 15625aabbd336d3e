import type { Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Notes that a member was seen, with what the member has chosen, if anything; what was chosen before stays. */
export async function seeMember(
  database: Kysely<Tables>,
  id: string,
  at: number,
  chosen: Partial<Pick<Tables['member'], 'zone' | 'exam_day'>> = {},
): Promise<void> {
  await database
    .insertInto('member')
    .values({ zone: null, exam_day: null, ...chosen, id, created_at: at, seen_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...chosen, seen_at: at }))
    .execute();
}
