import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import type { Posted } from '../../src/schedule/channels.js';
import { startSchedule } from '../../src/schedule/run-due.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import { studyMemory } from '../../src/store/study-memory.js';
import { fixture } from '../fixture/knowledge.js';
import { recordedChannels } from './recorded-channels.js';

const log = createLog({ logLevel: 'silent' });
const NOW = Date.parse('2026-11-20T09:00:00Z');
const TICK_MS = 5;

test('a stop waits for the post under way, and begins nothing new', async () => {
  const memory = studyMemory(() => openSqlite(mkdtempSync(path.join(tmpdir(), 'study-'))), log);
  const server = { zone: 'UTC', channel: '7', time: '09:00', days: 'every day', topics: [] };
  const rest = { quietFrom: '22:00', quietTo: '07:00', failures: 0, changedAt: 0, nextDailyAt: NOW };
  await memory.ask((store) => store.setServer({ id: 'one', ...server, ...rest }));
  let answer: (posted: Posted) => void = () => undefined;
  let calls = 0;
  const post = (): Promise<Posted> => {
    calls += 1;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const channels = { ...recordedChannels(), post };
  const schedule = startSchedule({ knowledge: fixture, memory, channels, log, now: () => NOW }, TICK_MS);
  while (calls === 0) await sleep(TICK_MS);
  const closed = schedule.close();
  await sleep(10 * TICK_MS);
  answer({ message: '1' });
  await closed;
  expect(calls).toBe(1);
  const posts = await memory.ask((store) => store.postsOf('one', 'daily', ''));
  expect(posts?.value).toMatchObject([{ state: 'posted', message: '1' }]);
  await memory.close();
});
