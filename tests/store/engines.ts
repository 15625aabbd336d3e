import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { openPostgres } from '../../src/store/open-postgres.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import type { Store } from '../../src/store/sql-store.js';
import { emptyDatabase, hasPostgres } from './postgres-server.js';

/** An engine under test: how a store over the same data is opened, and all that it keeps as text. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly start: () => Promise<void>;
  readonly where: () => string;
  readonly open: () => Promise<Store>;
  readonly dump: () => Promise<string>;
}

/** Opens a store before the tests of a block, hands it over, and closes it after them. */
export function openedFor(engine: Engine, take: (store: Store) => void): void {
  let store: Store;
  beforeAll(async () => {
    await engine.start();
    store = await engine.open();
    take(store);
  }, 60_000);
  afterAll(() => store.close());
}

/** Every engine that can run here, each with data of its own. */
export function engines(): readonly Engine[] {
  return hasPostgres ? [sqlite(), postgres()] : [sqlite()];
}

function sqlite(): Engine {
  const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
  return {
    name: 'sqlite',
    start: () => Promise.resolve(),
    where: () => folder,
    open: () => openSqlite(folder),
    dump: async () =>
      readdirSync(folder)
        .map((file) => readFileSync(path.join(folder, file), 'latin1'))
        .join('\n'),
  };
}

function postgres(): Engine {
  let url = '';
  return {
    name: 'postgres',
    start: async () => {
      url = await emptyDatabase();
    },
    where: () => url,
    open: () => openPostgres(url),
    dump: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows: tables } = await client.query(
        "select table_name from information_schema.tables where table_schema = 'public'",
      );
      const rows: unknown[] = [];
      for (const { table_name: table } of tables) rows.push(...(await client.query(`select * from ${table}`)).rows);
      await client.end();
      return JSON.stringify(rows);
    },
  };
}
