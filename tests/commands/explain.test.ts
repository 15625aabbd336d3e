import { describe, expect, test } from 'vitest';
import { bot } from '../fixture/bot.js';

describe('an explanation', () => {
  test('leads with the summary and adds five facts at most', async () => {
    const { answer, reply } = await bot.respondToLine('/explain widget');
    if (answer.kind !== 'explanation') throw new Error(answer.kind);
    const [first] = reply.body.embeds[0]?.description?.split('\n') ?? [];
    expect(first).toBe(`**${answer.summary}**`);
    expect(answer.facts.length).toBeGreaterThan(0);
    expect(answer.facts.length).toBeLessThanOrEqual(5);
  });

  test('of a term says which note it belongs to', async () => {
    const { answer } = await bot.respondToLine('/explain cog');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'cog-wheel' }, partOf: 'AWS Widget' });
  });

  test('tells how a misspelt name was read', async () => {
    const { answer } = await bot.respondToLine('/explain gadgte');
    expect(answer).toMatchObject({ topic: { id: 'gadget' }, corrections: [{ typed: 'gadgte', read: 'AWS Gadget' }] });
  });

  test('is found inside a few words', async () => {
    const { answer } = await bot.respondToLine('/explain how does widget work');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'widget' } });
  });
});

test('an unknown topic gets the closest ones as buttons', async () => {
  const { answer } = await bot.respondToLine('/explain quantum computer');
  expect(answer.kind).toBe('unknown');
  expect(answer.nextSteps.length).toBeGreaterThan(0);
  for (const { line } of answer.nextSteps) expect((await bot.respondToLine(line)).answer.kind).toBe('explanation');
});
