import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.js';
import { connect } from '../../src/store/sql-store.js';
import { sqliteDialect } from '../../src/store/sqlite-dialect.js';

/** A database with the tables of this release. */
async function migrated() {
  const connection = new DatabaseSync(':memory:');
  const database = connect(sqliteDialect(connection));
  await migrate(database);
  return { connection, database };
}

test('a database of a newer release is said to be one, with what to do', async () => {
  const { connection, database } = await migrated();
  connection.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2030-01-01T00:00:00Z')");
  await expect(migrate(database)).rejects.toThrow(
    /^a newer version of the bot has written the database: update the bot/,
  );
});

test('one of an older release whose list of changes has a gap is not', async () => {
  const { connection, database } = await migrated();
  connection.exec("DELETE FROM kysely_migration WHERE name LIKE '0001%'");
  await expect(migrate(database)).rejects.toThrow(/^corrupted migrations/);
});
