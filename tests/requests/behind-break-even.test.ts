import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { respondToLines } from '../respond-to-lines.js';

const LAMBDA = 'lambda 3M requests 512MB 200ms';
const COMPARED = '/price break-even memory:512MB duration:200ms';
const lastOf = (...lines: readonly string[]) => respondToLines(bot, lines);

describe('behind the price of a function', () => {
  test.each(['would fargate be cheaper', 'is fargate cheaper?', 'so a container would be cheaper?'])(
    '"%s" is compared at the number of requests that was priced',
    async (line) => {
      const { answer } = await lastOf(LAMBDA, line);
      expect(answer).toMatchObject({ kind: 'quote', title: 'Lambda or Fargate: 512 MB for 200 ms' });
      expect(JSON.stringify(answer)).toContain('"asked":{"requests":"3000000"');
    },
  );
});

describe('behind a comparison of a function with containers', () => {
  test.each([
    ['and with 1GB', '/price break-even memory:1GB duration:200ms'],
    ['what if it takes 400ms', '/price break-even memory:512MB duration:400ms'],
    ['on arm', '/price break-even memory:512MB duration:200ms architecture:arm64'],
    ['and 50M requests', '/price break-even memory:512MB duration:200ms requests:50M'],
  ])('"%s" changes the function', async (line, changed) => {
    const { answer, line: read } = await lastOf(COMPARED, line);
    expect(answer).toMatchObject({ kind: 'quote' });
    expect(read).toBe(changed);
  });

  test('what it is compared with stays', async () => {
    const { line } = await lastOf(`${COMPARED} against:t3.small`, 'with 1GB');
    expect(line).toBe('/price break-even memory:1GB duration:200ms against:t3.small');
  });

  test('a question that changes nothing is about both', async () => {
    expect((await lastOf(COMPARED, 'why')).answer).toMatchObject({ kind: 'comparison' });
  });
});
