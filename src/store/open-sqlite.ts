import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { makeFolder, scheduleMark, studyFile } from './make-folder.js';
import { openStore, type Store } from './sql-store.js';
import { sqliteDialect } from './sqlite-dialect.js';

/** How long a call waits while another process holds the database: the whole bot blocks, and a verdict takes 1.5 s at most. */
const BUSY_MS = 800;
/** How long another process may take to bring the tables up to date. */
const MIGRATION_MS = 15_000;
const RETRY_MS = 50;

/** Loaded late, so that a program bundled into one file needs the library only when it opens a database. */
export const loadSqliteLibrary = () => import('@photostructure/sqlite');

/**
 * Opens `study.sqlite` in a folder, and creates both if they are missing.
 * @throws what the file system or SQLite says, with the path of the file, which SQLite leaves out
 */
export async function openSqlite(folder: string): Promise<Store> {
  const file = studyFile(folder);
  try {
    return await openFile(folder, file);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

async function openFile(folder: string, file: string): Promise<Store> {
  const { DatabaseSync } = await loadSqliteLibrary();
  makeFolder(folder);
  return whileLocked(new DatabaseSync(`${file}.lock`, { timeout: 0 }), async () => {
    const connection = new DatabaseSync(file, { timeout: BUSY_MS });
    // FULL also survives a power cut, for 0.3 ms a write. Deleted data is overwritten.
    connection.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON');
    return openStore(sqliteDialect(connection), {
      emptyLog: () => connection.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
      onServer: () => writeFileSync(scheduleMark(folder), ''),
    });
  });
}

/** Kysely's migrator locks on Postgres only: two processes that start at once would both create the tables. */
async function whileLocked<Value>(lock: DatabaseSyncInstance, work: () => Promise<Value>): Promise<Value> {
  try {
    await acquire(lock);
    return await work();
  } finally {
    lock.close();
  }
}

/** Waits for the lock without blocking the process, which may be the one that holds it. */
async function acquire(lock: DatabaseSyncInstance): Promise<void> {
  const deadline = Date.now() + MIGRATION_MS;
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
