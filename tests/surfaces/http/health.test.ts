import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { createBot } from '../../../src/bot.js';
import { openSqlite } from '../../../src/store/open-sqlite.js';
import { studyMemory } from '../../../src/store/study-memory.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import { fixture } from '../../fixture/knowledge.js';
import { recordedLog } from '../../recorded-log.js';
import { PUBLIC_KEY } from './signing.js';

const { log } = recordedLog('silent');

it('says that answers cannot be remembered, and that the bot is ready all the same', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  let place = path.join(file, 'below');
  const memory = studyMemory(() => openSqlite(place), log);
  const bot = createBot(fixture, log, { commands, memory, logMisses: false });
  const app = createInteractionsApp(bot, { publicKey: PUBLIC_KEY, log, isStudyUnavailable: memory.isUnavailable });
  const health = async () => {
    const response = await app.request('/healthz');
    return [response.status, await response.json()];
  };

  expect(await health()).toEqual([200, { status: 'ready' }]);
  const asker = { id: '100000000000000001', locale: 'en-US', requestId: '1' };
  const { answer } = await bot.respondToLine('/progress', undefined, asker);
  expect(answer.kind).toBe('notice');
  expect(await health()).toEqual([200, { status: 'ready', study: 'unavailable' }]);
  expect((await bot.respondToLine('/explain topic:widget', undefined, asker)).answer.kind).toBe('explanation');

  place = folder;
  await bot.respondToLine('/progress', undefined, asker);
  expect(await health()).toEqual([200, { status: 'ready' }]);
  await memory.close();
});
