import { expect, test } from 'vitest';
import { commands } from '../commands/index.js';
import { createBot } from '../src/bot.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import { fixture } from './fixture/knowledge.js';

function measured() {
  const metrics = createMetrics();
  const log = createLog({ logLevel: 'silent' });
  return { metrics, bot: createBot(fixture, log, { commands, logMisses: false, onAnswered: metrics.answered }) };
}

test('requests are counted by command and kind of answer, typed lines and buttons by the command in them', async () => {
  const { metrics, bot } = measured();
  await bot.respond({ command: 'explain', options: { topic: 'gadget' } });
  await bot.respondToLine('/explain widget');
  await bot.respondToLine('how long does a widget turn at most?');
  const text = await metrics.text();
  expect(text).toContain('bot_requests_total{command="explain",kind="explanation"} 2');
  expect(text).toContain('bot_requests_total{command="ask",kind="passages"} 1');
  expect(text).toContain('bot_request_duration_seconds_count{command="explain"} 2');
});

test('unknown commands have no series of their own', async () => {
  const { metrics, bot } = measured();
  for (const name of ['weather', 'constructor', '__proto__', 'line"}', 'x'.repeat(90)]) {
    await bot.respond({ command: name, options: {} });
    await bot.respondToLine(`/${name}`);
  }
  const series = (await metrics.text()).split('\n').filter((line) => line.startsWith('bot_requests_total{'));
  expect(series).toEqual(['bot_requests_total{command="unknown",kind="invalid"} 10']);
});

test('failures inside the bot are counted', async () => {
  const metrics = createMetrics();
  const find = () => {
    throw new Error('broken');
  };
  const names = { ...fixture.names, find, spot: find };
  const broken = { ...fixture, names, lexicon: { ...fixture.lexicon, names } };
  const log = createLog({ logLevel: 'silent' });
  const bot = createBot(broken, log, { commands, logMisses: false, onAnswered: metrics.answered });
  await bot.respondToLine('/explain widget');
  expect(await metrics.text()).toContain('bot_errors_total{command="explain"} 1');
});

test('the gateway has a series only if there is one', async () => {
  const { metrics } = measured();
  expect(await metrics.text()).not.toContain('bot_gateway_connected');
  metrics.gatewayConnected(true);
  expect(await metrics.text()).toContain('bot_gateway_connected 1');
  metrics.gatewayConnected(false);
  expect(await metrics.text()).toContain('bot_gateway_connected 0');
});

test('posts are counted by kind and outcome, and successful ones are timed', async () => {
  const metrics = createMetrics();
  metrics.posted('daily', 'posted', 300);
  metrics.posted('board', 'skipped', 0);
  metrics.storeUnavailable();
  metrics.storeUsed('addAnswer', 3);
  metrics.postClaimed(12_000);
  const text = await metrics.text();
  expect(text).toContain('bot_posts_total{kind="daily",outcome="posted"} 1');
  expect(text).toContain('bot_posts_total{kind="board",outcome="skipped"} 1');
  expect(text).toContain('bot_post_duration_seconds_count 1');
  expect(text).toContain('bot_store_unavailable_total 1');
  expect(text).toContain('bot_store_duration_seconds_count{operation="addAnswer"} 1');
  expect(text).toContain('bot_post_delay_seconds_sum 12');
});
