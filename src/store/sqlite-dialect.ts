import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';

/** Kysely's dialect for a connection with the interface of `node:sqlite`; Kysely itself knows `better-sqlite3`. */
export function sqliteDialect(connection: DatabaseSyncInstance): SqliteDialect {
  return new AtomicSqliteDialect({
    database: {
      close: () => connection.close(),
      prepare: (sql) => {
        const statement = connection.prepare(sql);
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...parameters),
          run: (parameters) => {
            // A full disk has ended the transaction already; a failing rollback would hide that error.
            if (sql === 'rollback' && !connection.isTransaction) return { changes: 0, lastInsertRowid: 0 };
            return statement.run(...parameters);
          },
          iterate: (parameters) => statement.iterate(...parameters),
        };
      },
    },
  });
}

/**
 * Migrates in one transaction. Kysely would run statement by statement, although SQLite can roll back schema changes,
 * and a full disk or a killed process would leave tables that no later start can migrate.
 */
class AtomicSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true });
  }
}
