import { type Kysely, Migrator } from 'kysely';
import { MIGRATIONS } from './migrations.js';
import type { Tables } from './schema.js';

/**
 * Brings the tables of a database up to this release. On Postgres two processes may do so at once; on SQLite the caller holds a lock.
 * @throws what went wrong, for example that the database belongs to a newer release
 */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: () => Promise.resolve(MIGRATIONS) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
