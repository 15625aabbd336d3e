import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/answer/answer.js';
import { bot } from '../fixture/bot.js';
import { fixture } from '../fixture/knowledge.js';
import { replyProblems } from '../reply-problems.js';

async function compared(line: string): Promise<Comparison> {
  const { answer, reply } = await bot.respondToLine(line);
  expect(replyProblems(reply)).toEqual([]);
  if (answer.kind === 'comparison') return answer;
  throw new Error(`${line} gave ${answer.kind}`);
}

test.each(fixture.topics.map(({ id }) => id))('%s compared with itself is explained instead', async (id) => {
  const { answer, reply } = await bot.respondToLine(`/compare first:${id} second:${id}`);
  expect(answer).toMatchObject({ kind: 'explanation', topic: { id } });
  expect(reply.body.embeds[0]?.description).toContain('twice');
  expect(replyProblems(reply)).toEqual([]);
});

describe('a comparison', () => {
  test('has rows with a value for each side', async () => {
    const { topics, rows } = await compared('/compare widget gadget');
    expect(topics.map(({ id }) => id)).toEqual(['widget', 'gadget']);
    expect(rows.length).toBeGreaterThan(2);
    for (const { values } of rows) expect(values).toHaveLength(2);
  });

  test('of three with one named twice is of two', async () => {
    const { topics } = await compared('/compare first:widget second:gadget third:aws widget');
    expect(topics.map(({ id }) => id)).toEqual(['widget', 'gadget']);
  });

  test.each(['/compare first:widgte second:gadgte', '/compare widgte vs gadgte', '/compare widgte gadgte'])(
    'tells which names were misspelt: %s',
    async (line) => {
      const { corrections } = await compared(line);
      expect(corrections.map(({ typed }) => typed)).toEqual(['widgte', 'gadgte']);
    },
  );
});

describe('a comparison that cannot be made', () => {
  test('with an unknown topic names it and explains the other one', async () => {
    const { answer } = await bot.respondToLine('/compare first:widget second:pizza');
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'no-such-topic', question: 'pizza' });
    expect(answer.nextSteps[0]?.line).toBe('/explain topic:widget');
  });

  test('with an unknown topic offers the closest as buttons', async () => {
    const { answer } = await bot.respondToLine('/compare first:gadget second:wid');
    expect(answer.kind).toBe('unknown');
    expect(answer.nextSteps.map(({ line }) => line)).toContain('/explain topic:widget');
  });

  test('with one topic asks for another', async () => {
    const { answer } = await bot.respondToLine('/compare widget');
    expect(answer).toMatchObject({ kind: 'invalid', problems: [expect.stringMatching(/two topics/)] });
  });
});
