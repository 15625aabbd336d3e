import { expect, test } from 'vitest';
import { splitChanged } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';

/** Lines of one conversation, and the request that the last one leads to, with what holds for all of it. */
const READ: readonly (readonly [lines: readonly string[], line: string])[] = [
  [['m5.large for a semester', '6 months'], '/price quote text:ec2 instance:m5.large, for 6 months'],
  [
    ['t3.small for 4 months', 'in ohio', 'sorry, 7 months'],
    '/price quote text:ec2 instance:t3.small region:us-east-2, for 7 months',
  ],
  [['t3.small', 'what about a semester of 14 weeks'], '/price quote text:ec2 instance:t3.small, for 14 weeks'],
  [['t3.small', 'per day?', 'per week?'], '/price quote text:ec2 instance:t3.small, cost per week'],
  [['t3.small for 2 months', 'in euros'], '/price quote text:ec2 instance:t3.small, for 2 months, in euros'],
  // What the reply chose stays chosen.
  [
    ['the biggest ec2 in virginia for $25 a month', 'plus a 20 GB disk'],
    '/price quote text:ec2 instance:t3.small disk:20GB region:us-east-1, with $25',
  ],
  // What each pays is asked on.
  [
    ['2 t3.medium on spot', 'we are 5 people, so each pays?', 'in frankfurt'],
    '/price quote text:ec2 instance:t3.medium count:2 region:eu-central-1, spot, 5 people, cost per head',
  ],
  [['is $40 enough for a t3.large', 'and with $90'], '/price quote text:ec2 instance:t3.large, with $90'],
];

test.each(READ)('%j: another period or budget takes the place of that before', async (lines, expected) => {
  let before: string | undefined;
  for (const line of lines) ({ line: before } = await bot.respondToLine(line, before));
  expect(splitChanged(before ?? '').now).toBe(expected);
});

/** How many a budget buys after each line, and what those cost a month. */
const BOUGHT: readonly (readonly [lines: readonly string[], total: number])[] = [
  // Of $7.592 each 5, of $15.184 each 2, and of $80 5.
  [['we have $40 a month, how many t3.micro is that', 'and of t3.small', 'what about $80'], 75.92],
  // Of $28.835 each 4, where x86 is $36.0401.
  // Of $17.514 each, with an address of its own, 5.
  [['1 t4g.small with 20gb disk and a public ip', 'i have $100 a month, how many of those is that'], 87.57],
  [['how many fargate tasks of 1 vcpu 2gb for $120', 'on arm'], 115.34],
  [['how many fargate tasks of 1 vcpu 2gb for $120', 'with 4 of them'], 144.1604],
];

test.each(BOUGHT)('%j: a budget still asks how many it buys', async (lines, total) => {
  let before: string | undefined;
  let answer: unknown;
  for (const line of lines) ({ answer, line: before } = await bot.respondToLine(line, before));
  expect(Number(Reflect.get(Object(answer), 'total'))).toBeCloseTo(total, 2);
});

test.each([
  ['/price quote text:ec2 instance:t3.small, only 4h a day on weekdays', '1.807'],
  ['/price quote text:ec2 instance:t3.small, in frankfurt', '17.52'],
  ['/price quote text:ec2 instance:t3.small, with a 20 GB disk', '16.784'],
])('%s: what somebody adds behind the options is not left out', async (line, total) => {
  const { answer } = await bot.respondToLine(line);
  expect(answer).toMatchObject({ kind: 'quote', total: expect.stringContaining(total) });
});
