import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type SqliteDatabase, SqliteDialect } from 'kysely';

/** Lets Kysely speak to a connection of `node:sqlite`'s interface, which is the library's. */
export function sqliteDialect(connection: DatabaseSyncInstance): SqliteDialect {
  return new SqliteDialect({ database: forKysely(connection) });
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
