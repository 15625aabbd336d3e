import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.js';
import type { Tables } from './schema.js';
import { sqlStore } from './sql-store.js';
import type { Store } from './store.js';

const MOST_CONNECTIONS = 4;
/** A verdict is shown within 1.5 s even if the database does not answer. */
const PATIENCE_MS = 800;
/** Identifiers of Postgres's types bigint and numeric, of which pg makes text because they might be larger than a number. */
const LARGE_TYPES = [20, 1_700];

/**
 * Connects to Postgres and brings its tables up to date.
 * @param url `postgres://…`
 * @throws what Postgres or the network says
 */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    statement_timeout: PATIENCE_MS,
    types: {
      getTypeParser: (type, format) => (LARGE_TYPES.includes(type) ? Number : pg.types.getTypeParser(type, format)),
    },
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return sqlStore(database);
}
