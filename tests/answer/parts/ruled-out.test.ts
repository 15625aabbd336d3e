import { describe, expect, test } from 'vitest';
import { bot } from '../../real-bot.js';

describe('a question that wants a yes or a no', () => {
  test.each([
    ['/which need:can I use Lambda for a job of an hour?', /^No: use/],
    ['/which need:can Lambda use a GPU?', /^No: use/],
    ['/which need:should I use Fargate for a container that runs 3 hours?', /^Yes: use AWS Fargate/],
    ['/which need:a container that runs for 3 hours', /^Best fit/],
  ])('is answered so by /which: %s', async (line, title) => {
    expect((await bot.respondToLine(line)).reply.body.embeds[0]?.title).toMatch(title);
  });
});

describe('what rules out a service rules out what has its limits:', () => {
  test.each([
    ['a Windows program that runs for two minutes every morning', 'ec2'],
    ['a container on our own hardware, by the clock, for ten minutes', 'ecs'],
  ])('%s', async (need, service) => {
    const { answer } = await bot.respondToLine(`/which need:${need}`);
    expect(answer).toMatchObject({ kind: 'recommendation', service: { id: service } });
  });
});

test('what is only a part of the service that is taken is no runner-up to it', async () => {
  const { answer } = await bot.respondToLine('/which need:nine containers that run all day and call each other');
  expect(answer).toMatchObject({ service: { id: 'ecs' } });
  expect(answer).not.toMatchObject({ runnerUp: { id: 'fargate' } });
});
