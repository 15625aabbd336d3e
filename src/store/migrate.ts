import { DEFAULT_MIGRATION_TABLE, type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './schema.js';

/** The library would call it corrupted, and an operator might throw it away. */
const NEWER =
  'a newer version of the bot has written the database: update the bot, or name another place in STUDY_DATA or DATABASE_URL';

/**
 * Brings the tables of a database up to this release. On Postgres two processes may do so at once; on SQLite the caller holds a lock.
 * @throws what went wrong, for example that the database belongs to a newer release
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw (await isNewer(database)) ? new Error(NEWER, { cause: error }) : error;
}

/** Whether a change has been made to the tables that this release does not know. */
async function isNewer(database: Kysely<Tables>): Promise<boolean> {
  const made = await database
    .withTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute()
    .catch(() => []);
  return made.some(({ name }) => !(name in MIGRATIONS));
}
