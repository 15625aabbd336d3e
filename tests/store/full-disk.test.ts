import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import { connect, sqlStore } from '../../src/store/sql-store.js';
import { sqliteDialect } from '../../src/store/sqlite-dialect.js';

const answer = (id: string) => ({ id, member: 'm', item: 'i', note: 'n', correct: true, day: '2026-11-20', at: 1 });

test('a full disk is named as the reason, keeps what was acknowledged, and is no trouble once there is room', async () => {
  const connection = new DatabaseSync(':memory:');
  const database = connect(sqliteDialect(connection));
  await migrate(database);
  const store = sqlStore(database);
  connection.exec(`PRAGMA max_page_count=${Object.values(connection.prepare('PRAGMA page_count').get() ?? {})[0]}`);
  const kept: string[] = [];
  const fill = async (): Promise<void> => {
    for (;;) {
      const id = `${'long '.repeat(50)}${kept.length}`;
      await store.addAnswer(answer(id));
      kept.push(id);
    }
  };
  await expect(fill()).rejects.toThrow('full');
  expect((await store.answersOf('m')).map(({ id }) => id).sort()).toEqual([...kept].sort());
  connection.exec('PRAGMA max_page_count=100000');
  expect(await store.addAnswer(answer('later'))).toBe(true);
  await store.close();
});

test('a disk that is full while the tables are made is no trouble once there is room', async () => {
  const pages = await pagesOfTables();
  for (let most = 1; most < pages; most += 1) {
    const connection = new DatabaseSync(':memory:');
    const database = connect(sqliteDialect(connection));
    connection.exec(`PRAGMA max_page_count=${most}`);
    await expect(migrate(database), `${most} pages`).rejects.toThrow('full');
    connection.exec('PRAGMA max_page_count=100000');
    await migrate(database);
    expect(await sqlStore(database).addAnswer(answer('later'))).toBe(true);
    await database.destroy();
  }
});

/** How large an empty database is. */
async function pagesOfTables(): Promise<number> {
  const connection = new DatabaseSync(':memory:');
  await migrate(connect(sqliteDialect(connection)));
  return Number(Object.values(connection.prepare('PRAGMA page_count').get() ?? {})[0]);
}

test('a database that another process holds is given up within 1.5 s', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
  const store = await openSqlite(folder);
  const other = new DatabaseSync(path.join(folder, 'study.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  const start = performance.now();
  await expect(store.addAnswer(answer('one'))).rejects.toThrow('locked');
  expect(performance.now() - start).toBeLessThan(1_500);
  other.exec('ROLLBACK');
  expect(await store.addAnswer(answer('one'))).toBe(true);
  other.close();
  await store.close();
});
