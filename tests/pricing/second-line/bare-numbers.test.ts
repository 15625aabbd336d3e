import { describe, expect, test } from 'vitest';
import { splitChanged } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';
import { respondToLines } from '../../respond-to-lines.js';

async function lastOf(lines: readonly string[]) {
  const { answer, line } = await respondToLines(bot, lines);
  return { answer: Object(answer), line: splitChanged(line ?? '').now };
}

describe('a number without a word for what it counts', () => {
  test.each([
    [['m5.large for 2 months', 'we need 5'], '/price quote text:ec2 instance:m5.large count:5, for 2 months'],
    // The load of a function is no number of tasks.
    [
      ['fargate 0.5 vcpu 1gb or lambda 4M requests 512mb 100ms', 'what if it was just 2 million'],
      '/price quote text:fargate vcpu:0.5 memory:1GB or lambda requests:2M memory:512MB duration:100ms',
    ],
  ])('%j: is that which is the only one', async (lines, line) => {
    expect((await lastOf(lines)).line).toBe(line);
  });

  test.each([[['nat gateway with 300 GB', 'make it 3']]])('%j: is asked about if it may be several', async (lines) => {
    expect((await lastOf(lines)).answer.kind).toBe('invalid');
  });
});
