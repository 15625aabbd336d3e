import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from 'kysely';

/** Lets Kysely speak to a connection of `node:sqlite`'s interface, which is the library's. */
export function sqliteDialect(connection: DatabaseSyncInstance): SqliteDialect {
  return new AtomicSqliteDialect({ database: forKysely(connection) });
}

/**
 * Changes of the tables are made whole or not at all. Kysely would make them one by one, although SQLite can undo them, and a full disk
 * or a process that ends between two of them would leave tables that no later start can bring up to date.
 */
class AtomicSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new AtomicSqliteAdapter();
  }
}

class AtomicSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The connection in the words of `better-sqlite3`, which Kysely knows. */
function forKysely(connection: DatabaseSyncInstance): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare: (sql) => {
      const statement = connection.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters),
        run: (parameters) => {
          // A full disk has ended the transaction already; to say so would hide what has happened.
          if (sql === 'rollback' && !connection.isTransaction) return { changes: 0, lastInsertRowid: 0 };
          const { changes, lastInsertRowid } = statement.run(...parameters);
          return { changes, lastInsertRowid };
        },
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}
