import { expect, test } from 'vitest';
import { bot } from '../real-bot.js';

test.each([
  'how long can a lambda function run?',
  'how do I push an image to ECR?',
  'CannotPullContainerError',
  'lambda or fargate?',
  'a job runs in a container for 40 minutes. Which service?\nA. AWS Lambda\nB. AWS Fargate',
  'which is cheaper, lambda or fargate?',
  'something about warm starts and pods',
  '/explain topic:fargate',
  '/compare first:ecs second:eks third:batch',
  '/which need:weekly report, 40 minutes, in a container',
  '/which need:a website',
])('the sources of "%s" have scores from 0 to 1', async (line) => {
  const { answer } = await bot.respondToLine(line);
  expect(answer.sources.length + answer.nextSteps.length).toBeGreaterThan(0);
  for (const { score } of answer.sources) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
