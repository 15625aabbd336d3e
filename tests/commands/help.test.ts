import { expect, test } from 'vitest';
import { bot } from '../real-bot.js';

const textOf = async (line: string) => (await bot.respondToLine(line)).reply.body.embeds[0]?.description ?? '';

test.each(['/help', '/help command:price'])('%s shows that there is more to price than one service', async (line) => {
  const text = await textOf(line);
  for (const example of ['/price lambda ', '/price break-even ', '/price quote text:']) expect(text).toContain(example);
});

test('help, without a slash, is the help', async () => {
  expect(await textOf('help')).toBe(await textOf('/help'));
});
