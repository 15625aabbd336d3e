import { DatabaseSync } from '@photostructure/sqlite';
import { openStore, type Store } from '../../src/store/sql-store.js';
import { sqliteDialect } from '../../src/store/sqlite-dialect.js';

/** The store over SQLite without a file: the same SQL, and no disk to wait for. What survives a crash is tested elsewhere. */
export function storeInMemory(): Promise<Store> {
  return openStore(sqliteDialect(new DatabaseSync(':memory:')));
}
