import { PostgresDialect } from 'kysely';
import pg from 'pg';
import { openStore, type Store } from './sql-store.js';

const MAX_CONNECTIONS = 4;
/** A verdict is shown within 1.5 s even if the database does not answer. */
const TIMEOUT_MS = 800;
/** Object ids of bigint and numeric, which pg returns as text because they may exceed a JavaScript number. */
const LARGE_TYPES = [20, 1_700];

/**
 * Connects to Postgres and brings its tables up to date.
 * @param url `postgres://…`
 * @throws what Postgres or the network says
 */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    types: {
      getTypeParser: (type, format) => (LARGE_TYPES.includes(type) ? Number : pg.types.getTypeParser(type, format)),
    },
  });
  // An idle connection that breaks is replaced at the next use.
  pool.on('error', () => undefined);
  return openStore(new PostgresDialect({ pool }));
}
