import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { migrate } from '../../src/store/migrate.js';
import type { Tables } from '../../src/store/schema.js';
import { sqlStore } from '../../src/store/sql-store.js';
import { sqliteDialect } from '../../src/store/sqlite-dialect.js';
import type { Store } from '../../src/store/store.js';

/** The store over SQLite without a file: the same SQL, and no disk to wait for. What survives a crash is tested elsewhere. */
export async function storeInMemory(): Promise<Store> {
  const database = new Kysely<Tables>({ dialect: sqliteDialect(new DatabaseSync(':memory:')) });
  await migrate(database);
  return sqlStore(database);
}
