import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { Kysely } from 'kysely';
import { makeFolder } from './make-folder.js';
import { migrate } from './migrate.js';
import { scheduleMark } from './schedule-mark.js';
import type { Tables } from './schema.js';
import { sqlStore } from './sql-store.js';
import { sqliteDialect } from './sqlite-dialect.js';
import type { Store } from './store.js';

/**
 * How long another process may hold the database before a call gives up: the whole bot waits, and a verdict is shown within 1.5 s. And how
 * long it may take to bring the tables up to date.
 */
const BUSY_MS = 800;
const MIGRATING_MS = 15_000;
const RETRY_MS = 50;

/** Not imported above: where a bundle is one file, a program that never opens a file must not need the library. */
export const loadSqliteLibrary = () => import('@photostructure/sqlite');

/**
 * Opens the file with what is remembered, `study.sqlite`, and makes it and its folder where they are missing.
 * @throws what the file system or SQLite says
 */
export async function openSqlite(folder: string): Promise<Store> {
  const { DatabaseSync } = await loadSqliteLibrary();
  makeFolder(folder);
  const file = path.join(folder, 'study.sqlite');
  return whileLocked(new DatabaseSync(`${file}.lock`, { timeout: 0 }), async () => {
    const connection = new DatabaseSync(file, { timeout: BUSY_MS });
    // FULL keeps what was acknowledged through a power cut as well, for 0.3 ms a write.
    // What is deleted is overwritten.
    connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    const database = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
    await migrate(database);
    return sqlStore(database, {
      emptyLog: () => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
      onServer: () => writeFileSync(scheduleMark(folder), ''),
    });
  });
}

/** Kysely's migrator locks on Postgres only: two processes that start at once would both make the tables. */
async function whileLocked<Value>(lock: DatabaseSyncInstance, work: () => Promise<Value>): Promise<Value> {
  try {
    await begin(lock);
    return await work();
  } finally {
    lock.close();
  }
}

/** Waits for the lock without holding up the process, in which the other one who wants it may be. */
async function begin(lock: DatabaseSyncInstance): Promise<void> {
  const deadline = Date.now() + MIGRATING_MS;
  for (;;) {
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(RETRY_MS);
    }
  }
}
