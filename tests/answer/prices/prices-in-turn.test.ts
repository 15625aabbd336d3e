import { expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';

/** Lines that ask for one price and then for another: what the first comes to, and what stands below it. */
const IN_TURN: readonly (readonly [line: string, total: number, below: RegExp])[] = [
  ['price of a t3.micro for a month? and with 30 gb disk?', 7.592, /\$9\.99 a month/],
  ['what does a t3.micro cost and what would a t3.small cost?', 7.592, /\$15\.18 a month/],
  ['what is the price of 2 t3.small in ohio? and in frankfurt?', 30.368, /\$35\.04 a month/],
  ['how much for a t3.large? and what if i only run it 8 hours a day?', 60.736, /\$20\.25 a month/],
  ['how much is fargate 1 vcpu 2gb and how much is the same on ec2?', 36.0401, /\$15\.18 a month.*t3\.small/],
  ['how much do 3 t3.medium cost and is arm cheaper?', 91.104, /\$73\.58 a month.*t4g\.medium/],
  ['what does a t3.micro cost and how much does a load balancer add?', 7.592, /\$24\.02 a month/],
  // What the second lacks is said there.
  ['how much is 1M lambda requests with 256MB 200ms? and does api gateway cost extra?', 0, /which kind of API/],
];

test.each(IN_TURN)('"%s" has both answers', async (line, total, below) => {
  const { answer } = await bot.respondToLine(line);
  if (answer.kind !== 'quote') throw new Error(JSON.stringify(answer));
  expect(Number(answer.total)).toBeCloseTo(total, 3);
  expect(JSON.stringify('alsoLikely' in answer && answer.alsoLikely)).toMatch(below);
});

test('the second price is a button, too', async () => {
  const { answer } = await bot.respondToLine('price of a t3.micro for a month? and with 30 gb disk?');
  expect(answer.nextSteps[0]).toEqual({ label: 'with 30 gb disk', line: '/price ec2 instance:t3.micro disk:30GB' });
});

test.each([['how much is a t3.medium per month? and per year?'], ['are public IPs paid for now? we have 7 of them']])(
  '"%s" is one price',
  async (line) => {
    const { answer } = await bot.respondToLine(line);
    expect('alsoLikely' in answer ? answer.alsoLikely : undefined).toBeUndefined();
  },
);
