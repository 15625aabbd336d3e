import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import type { Store } from '../../src/store/sql-store.js';
import { studyMemory, studyMemoryFor } from '../../src/store/study-memory.js';
import { DAY_MS } from '../../src/time/local-time.js';
import { storeInMemory } from './store-in-memory.js';

const log = createLog({ logLevel: 'silent' });
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'study-'));

describe('the memory', () => {
  test('opens the store at the first question to it, and only once', async () => {
    let opened = 0;
    const folder = newFolder();
    const memory = studyMemory(() => {
      opened += 1;
      return openSqlite(folder);
    }, log);
    expect(opened).toBe(0);
    expect(await memory.ask((store) => store.daysOf('ann'))).toEqual({ value: [] });
    await memory.ask((store) => store.daysOf('ann'));
    expect(opened).toBe(1);
    await memory.close();
  });

  test('says that a store cannot be reached, tries again, and leaves it alone for 30 s after three failures', async () => {
    let time = 0;
    let tries = 0;
    const memory = studyMemory(
      () => {
        tries += 1;
        return Promise.reject(new Error('no such host'));
      },
      log,
      { now: () => time },
    );
    for (let count = 0; count < 5; count += 1) expect(await memory.ask((store) => store.secret())).toBeUndefined();
    expect(tries).toBe(3);
    time = 31_000;
    await memory.ask((store) => store.secret());
    expect(tries).toBe(4);
    await memory.close();
  });

  test('leaves a store alone that can be read and not written', async () => {
    let time = 0;
    let writes = 0;
    const setMember = () => {
      writes += 1;
      return Promise.reject(new Error('database is locked'));
    };
    const locked = async (): Promise<Store> => ({ ...(await storeInMemory()), setMember });
    const memory = studyMemory(locked, log, { now: () => time });
    const read = () => memory.ask((store) => store.daysOf('ann'));
    const write = () => memory.ask((store) => store.setMember('ann', {}, time));
    for (let count = 0; count < 3; count += 1) {
      expect(await read()).toEqual({ value: [] });
      expect(await write()).toBeUndefined();
    }
    expect(await read()).toBeUndefined();
    await write();
    expect(writes).toBe(3);
    time = 31_000;
    expect(await read()).toEqual({ value: [] });
    await memory.close();
  });

  test('works again once the store does', async () => {
    const folder = newFolder();
    let broken = true;
    const memory = studyMemory(
      (): Promise<Store> => (broken ? Promise.reject(new Error('down')) : openSqlite(folder)),
      log,
    );
    expect(memory.isUnavailable()).toBe(false);
    expect(await memory.ask((store) => store.daysOf('ann'))).toBeUndefined();
    expect(memory.isUnavailable()).toBe(true);
    broken = false;
    expect(await memory.ask((store) => store.daysOf('ann'))).toEqual({ value: [] });
    expect(memory.isUnavailable()).toBe(false);
    await memory.close();
  });

  test('deletes what is kept no longer at the first use on each day, also long after it was opened', async () => {
    let time = Date.parse('2026-11-20T12:00:00Z');
    const memory = studyMemory(storeInMemory, log, { now: () => time });
    const known = () => memory.ask((store) => store.memberOf('ann'));
    await memory.ask((store) => store.setMember('ann', { zone: 'UTC' }, time));
    time += 548 * DAY_MS;
    expect(await known()).toMatchObject({ value: { id: 'ann' } });
    time += DAY_MS;
    expect(await known()).toEqual({ value: undefined });
    await memory.close();
  });

  test.each([
    [
      'a file that is no database',
      (folder: string) => writeFileSync(path.join(folder, 'study.sqlite'), 'x'.repeat(9_000)),
    ],
    ['a folder that cannot be made', (folder: string) => writeFileSync(path.join(folder, 'inner'), '')],
  ])('survives %s', async (what, spoil) => {
    const folder = newFolder();
    spoil(folder);
    const inner = what.startsWith('a folder') ? path.join(folder, 'inner', 'deeper') : folder;
    const memory = studyMemory(() => openSqlite(inner), log);
    expect(await memory.ask((store) => store.secret())).toBeUndefined();
    await memory.close();
  });
});

test('whether there may be posts is known without opening the file, also in another process', async () => {
  const config = { ...readConfig({}), studyFolder: newFolder() };
  const [one, other] = [studyMemoryFor(config, log), studyMemoryFor(config, log)];
  expect(other?.mayHavePosts()).toBe(false);
  await one?.ask((store) =>
    store.setServer({
      id: '1',
      zone: 'UTC',
      channel: '2',
      time: '09:00',
      days: 'every day',
      topics: [],
      quietFrom: '22:00',
      quietTo: '07:00',
      failures: 0,
      changedAt: 0,
    }),
  );
  expect(other?.mayHavePosts()).toBe(true);
  expect(other?.isOpen()).toBe(false);
  await one?.close();
});

test('what answers questions does not know the store', () => {
  for (const file of ['src/answer/decide.ts', 'src/knowledge/load.ts', 'commands/ask.ts', 'commands/explain.ts'])
    expect(readFileSync(file, 'utf8')).not.toMatch(/store\//);
});
