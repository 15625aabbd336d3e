import type { InsertObject, Kysely } from 'kysely';
import type { Tables } from './schema.js';

/** Inserts a row. False if there is one with its key, which stays as it is. */
export async function insertIfNew<Table extends keyof Tables>(
  database: Kysely<Tables>,
  table: Table,
  row: InsertObject<Tables, Table>,
): Promise<boolean> {
  const insert = database.insertInto(table).values(row);
  const { numInsertedOrUpdatedRows } = await insert.onConflict((on) => on.doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether an update changed a row. */
export async function changesRow(update: {
  executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint }>;
}): Promise<boolean> {
  return (await update.executeTakeFirst()).numUpdatedRows === 1n;
}

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
    .onConflict((on) => on.column('id').doUpdateSet({ ...settings, seenAt: at }))
    .execute();
}
