import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import { bot } from '../fixture/bot.js';

const textOf = async (line: string) => (await bot.respondToLine(line)).reply.body.embeds[0]?.description ?? '';

test('in the help of a command there is an example for all that nobody would guess', async () => {
  const { answer } = await bot.respondToLine('/help command:price');
  const examples = answer.nextSteps.map((step) => step.line);
  for (const example of ['/price lambda ', '/price break-even ', '/price quote text:'])
    expect(examples.some((one) => one.startsWith(example))).toBe(true);
});

test('all commands are listed, and no more than one row of examples can be pressed', async () => {
  const { answer, reply } = await bot.respondToLine('/help');
  const listed = (await textOf('/help')).match(/^- `\/[\w-]+`/gm) ?? [];
  expect(listed).toHaveLength(commands.length - 1);
  expect(answer.nextSteps.length).toBeGreaterThanOrEqual(3);
  expect(reply.body.components).toHaveLength(1);
});

test('what can be pressed is not written out as well', async () => {
  const { answer, reply } = await bot.respondToLine('/help');
  for (const { line } of answer.nextSteps) expect(reply.body.embeds[0]?.description).not.toContain(line);
});

test.each(['/help', ...commands.map(({ definition }) => `/help command:${definition.name}`)])(
  'the buttons of %s say in a few words of their own what they do',
  async (line) => {
    const { answer, reply } = await bot.respondToLine(line);
    const shown = reply.body.components.flatMap(({ components }) => components.map(({ label }) => label));
    expect(shown).toEqual(answer.nextSteps.map(({ label }) => label));
    for (const label of shown) expect(label).toMatch(/^[A-Z][^/:…]{3,39}$/);
  },
);

test('it ends with the version, which is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await textOf('/help')).toMatch(new RegExp(`Version ${version}$`));
});

test('help, without a slash, is the help', async () => {
  expect(await textOf('help')).toBe(await textOf('/help'));
});
