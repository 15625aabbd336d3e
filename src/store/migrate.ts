import { DEFAULT_MIGRATION_TABLE, type Kysely, Migrator, sql } from 'kysely';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './schema.js';

/** The library would say "corrupted", and an operator might delete the database. */
const NEWER =
  'a newer version of the bot has written the database: update the bot, or name another place in STUDY_DATA or DATABASE_URL';

const migrations = Object.fromEntries(
  Object.entries(MIGRATIONS).map(([name, statements]) => [
    name,
    {
      up: async (database: Kysely<unknown>) => {
        for (const statement of statements) await sql.raw(statement).execute(database);
      },
    },
  ]),
);

/**
 * Brings the tables up to date with this release. On Postgres two processes may do so at once; on SQLite the caller
 * holds a lock.
 * @throws what went wrong, for example that the database belongs to a newer release
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw (await isNewer(database)) ? new Error(NEWER, { cause: error }) : error;
}

/** Whether the database has a migration that this release does not know. */
async function isNewer(database: Kysely<Tables>): Promise<boolean> {
  const applied = await database
    .withTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute()
    .catch(() => []);
  return applied.some(({ name }) => !(name in MIGRATIONS));
}
