import { expect, test } from 'vitest';
import { bot } from '../../real-bot.js';

async function after(priced: string, line: string) {
  const { line: before } = await bot.respondToLine(priced);
  return bot.respondToLine(line, before);
}

test.each([
  ['200 GB gp3', "that's too much", 'How do I cut EBS costs?'],
  ['t3.large 24/7', 'too expensive', 'How do I cut EC2 costs?'],
  ['t3.large 24/7 with a public IP', 'too expensive', 'How do I cut EC2 costs?'],
  ['a nat gateway with 300 GB', 'why is that so expensive', 'How do I cut nat gateway costs?'],
  ['5 GB of CloudWatch logs', 'anything cheaper?', 'How do I cut CloudWatch costs?'],
  ['500 GB out to the internet', 'how do I get that down?', 'How do I cut data transfer costs?'],
])('after the price of %s, "%s" asks how to pay less for it', async (priced, line, asks) => {
  const { answer } = await after(priced, line);
  expect(answer.corrections).toEqual([{ typed: line, read: `\`${asks}\`` }]);
  expect(answer).toMatchObject({ kind: 'passages', lead: expect.stringMatching(/costs?|bill|save/i) });
});

test('something too large for another service is no complaint about the price', async () => {
  const { answer } = await after('t3.large 24/7', 'is 11 GB too much memory for a lambda function?');
  expect(JSON.stringify(answer)).toContain('10,240 MB');
});
