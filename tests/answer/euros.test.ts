import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import { fixture } from '../fixture/knowledge.js';

const log = createLog({ logLevel: 'silent' });
const euros = { perDollar: '0.92', asOf: '2026-11-20' };
const owned = createBot(fixture, log, { commands, logMisses: false, euros });

describe('with a rate of the owner', () => {
  test.each(['3 t3.small in euros', 'how much is 3 t3.small in eur'])('%s has both', async (text) => {
    const { answer, reply } = await owned.respondToLine(text);
    // 45.552 × 0.92 = 41.90784
    expect(answer).toMatchObject({ kind: 'quote', total: '45.552' });
    const shown = reply.body.embeds[0]?.description;
    expect(shown).toContain('**€41.91** at 0.92 euros to the dollar, the rate of 2026-11-20 that the owner');
    expect(shown).not.toContain('no exchange rate');
  });

  test('other currencies and plain requests stay in dollars', async () => {
    const pounds = await owned.respondToLine('3 t3.small, price in pounds');
    expect(pounds.reply.body.embeds[0]?.description).toContain('no exchange rate');
    const plain = await owned.respondToLine('3 t3.small');
    expect(plain.reply.body.embeds[0]?.description).not.toContain('€');
  });
});

test('without one it is dollars, and why', async () => {
  const bot = createBot(fixture, log, { commands, logMisses: false });
  const { reply } = await bot.respondToLine('3 t3.small in euros');
  expect(reply.body.embeds[0]?.description).toContain('no exchange rate');
});
