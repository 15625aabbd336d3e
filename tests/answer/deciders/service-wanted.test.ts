import { expect, test } from 'vitest';
import { bot } from '../../real-bot.js';

const answerTo = async (line: string) => (await bot.respondToLine(line)).answer;

test.each([
  ['which service is best for rendering 900 film frames overnight', 'batch'],
  ['i have a tiny script every morning. which service should i use?', 'scheduled-function'],
  ['our choir has a wordpress page, thirty visitors a week. where on aws would you put it?', 'lightsail'],
  ['The archive scans letters all day; each new scan has to be turned into text within seconds.', 'lambda'],
])('who wants a service, asking or telling, gets what /which recommends: %s', async (line, service) => {
  expect(await answerTo(line)).toMatchObject({ decidedBy: 'service-wanted', service: { id: service } });
});

test.each([
  'which service sends logs to CloudWatch?',
  'what service would you use to mail what a CloudWatch alarm says?',
  'which instance type should I use for a build server?',
  'what should we use instead of Azure Functions on Azure?',
])('who asks for something else is left to the notes: %s', async (line) => {
  expect(await answerTo(line)).not.toMatchObject({ decidedBy: 'service-wanted' });
});
