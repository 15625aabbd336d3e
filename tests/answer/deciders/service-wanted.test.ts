import { expect, test } from 'vitest';
import { bot } from '../../real-bot.js';

const answerTo = async (line: string) => (await bot.respondToLine(line)).answer;

test.each([
  ['what AWS service should we use for a telegram bot that stays online all day?', 'fargate'],
  ['which service is best for rendering 900 film frames overnight', 'batch'],
  ['what would you recommend for a script that runs at midnight?', 'scheduled-function'],
  ['i have a tiny script every morning. which service should i use?', 'scheduled-function'],
])('who asks for a service by these very words gets what /which recommends: %s', async (line, service) => {
  expect(await answerTo(line)).toMatchObject({ decidedBy: 'service-wanted', service: { id: service } });
});

test.each([
  'which service sends logs to CloudWatch?',
  'what service would you use to mail what a CloudWatch alarm says?',
  'which instance type should I use for a build server?',
])('who asks for something else is left to the notes: %s', async (line) => {
  expect(await answerTo(line)).not.toMatchObject({ decidedBy: 'service-wanted' });
});
