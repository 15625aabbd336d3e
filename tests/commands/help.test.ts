import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bot } from '../fixture/bot.js';

const textOf = async (line: string) => (await bot.respondToLine(line)).reply.body.embeds[0]?.description ?? '';

test.each(['/help', '/help command:price'])('%s shows that there is more to price than one service', async (line) => {
  const { answer } = await bot.respondToLine(line);
  const examples = answer.nextSteps.map((step) => step.line);
  for (const example of ['/price lambda ', '/price break-even ', '/price quote text:'])
    expect(examples.some((one) => one.startsWith(example))).toBe(true);
});

test('what can be pressed is not written out as well', async () => {
  const { answer, reply } = await bot.respondToLine('/help');
  // The name of a command is no example of it.
  const examples = answer.nextSteps.map(({ line }) => line).filter((line) => line.includes(' '));
  for (const example of examples) expect(reply.body.embeds[0]?.description).not.toContain(example);
  expect(answer.nextSteps.map(({ label }) => label)).toContain('Compare: lambda, batch');
});

test('it ends with the version, which is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await textOf('/help')).toMatch(new RegExp(`Version ${version}$`));
});

test('help, without a slash, is the help', async () => {
  expect(await textOf('help')).toBe(await textOf('/help'));
});
