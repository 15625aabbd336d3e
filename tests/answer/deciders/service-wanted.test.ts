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
  'we want to host the website of our football club, which service',
  'I want to build a recipe app with a small API, what should I use on AWS',
  'a forecast of our sales runs nightly for 2 hours in python, which service',
])('what a need is for does not make it small talk: %s', async (line) => {
  expect(await answerTo(line)).toMatchObject({ kind: 'recommendation', service: expect.anything() });
});

test.each(['tell me a joke', 'give me a pizza recipe', 'which wifi router should we use in our office'])(
  'small talk gets no service: %s',
  async (line) => {
    expect(await answerTo(line)).toMatchObject({ kind: 'unknown' });
  },
);

test('a load that ends with "what should I use?" is no price request', async () => {
  const line = 'we have a nightly job of 40 minutes in a docker image with 2 vCPU and 4 GB, what should I use';
  expect(await answerTo(line)).toMatchObject({ decidedBy: 'service-wanted' });
});

test.each([
  'a node script that runs each night for half an hour with 2 gb. what should i use?',
  'a ruby script that runs every night, 20 min, 2 gb, what should i use',
])('what is told is weighed, although the notes have a general statement: %s', async (line) => {
  expect(await answerTo(line)).toMatchObject({ service: { id: expect.stringMatching(/^(?:batch|fargate)$/) } });
});

test.each([
  ['my scripts simulate proteins for six hours, 300 of them, each on its own. lambda, fargate or batch?', 'batch'],
  ['a .NET shop on IIS, no rewrite, as little to run as possible: Beanstalk or Lambda?', 'elastic-beanstalk'],
  ['the report takes 25 minutes. Lambda or Fargate', 'fargate'],
])('who leaves a choice for a need gets one of its services: %s', async (line, service) => {
  expect(await answerTo(line)).toMatchObject({ decidedBy: 'service-wanted', service: { id: service } });
});

test.each(['I have an exam tomorrow. ECS or EKS?', 'my brother asked me yesterday: lambda or fargate?'])(
  'mere talk beside a choice is no need: %s',
  async (line) => {
    expect(await answerTo(line)).toMatchObject({ kind: 'comparison' });
  },
);

test.each([
  'which service sends logs to CloudWatch?',
  'what service would you use to mail what a CloudWatch alarm says?',
  'which instance type should I use for a build server?',
  'what should we use instead of Azure Functions on Azure?',
])('who asks for something else is left to the notes: %s', async (line) => {
  expect(await answerTo(line)).not.toMatchObject({ decidedBy: 'service-wanted' });
});
