import { expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { studyMemory } from '../../src/store/study-memory.js';
import { bank } from '../fixture/bank.js';
import { storeInMemory } from '../store/store-in-memory.js';
import { lineFor, newAsker, stepOf, studyingBot } from './studying-bot.js';

test('answers, reports and calls of the store are counted, a second press is not, and nothing names a member', async () => {
  const metrics = createMetrics();
  const memory = studyMemory(storeInMemory, createLog({ logLevel: 'silent' }), { onUsed: metrics.storeUsed });
  const { say } = studyingBot('2026-11-20T12:00:00Z', {
    memory,
    onStudied: metrics.studied,
    onItems: metrics.itemsLoaded,
    onReport: metrics.itemReported,
  });
  const asker = newAsker();
  const asked = await say('/quiz kind:figures', asker);
  if (asked.kind !== 'question') throw new Error(JSON.stringify(asked));
  const verdict = await say(lineFor(asked, true), asker);
  await say(lineFor(asked, true), asker);
  await say(lineFor(asked, false), asker);
  const reasons = await say(stepOf(verdict, 'Report'), asker);
  await say(stepOf(reasons, 'It is unclear'), asker);
  await say(stepOf(reasons, 'It is out of date'), asker);
  const text = await metrics.text();
  const series = text.split('\n').filter((line) => /^bot_(?:study|item|store)/.test(line));
  expect(series.filter((line) => line.startsWith('bot_study'))).toEqual([
    'bot_study_answers_total{source="quiz",kind="figure",correct="true"} 1',
  ]);
  expect(series.filter((line) => line.startsWith('bot_item_reports'))).toEqual([
    'bot_item_reports_total{reason="unclear"} 1',
  ]);
  const figures = bank.items.filter(({ kind }) => kind === 'figure').length;
  expect(series).toContain(`bot_items{kind="figure"} ${figures}`);
  expect(series).toContain('bot_store_duration_seconds_count{operation="addAnswer"} 3');
  expect(text).not.toContain(asker.id);
  await memory.close();
});
