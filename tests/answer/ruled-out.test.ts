import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { replyTo } from './replies.js';

describe('a question that wants a yes or a no', () => {
  test.each([
    ['can I use Lambda for a job of an hour?', /15 minutes/],
    ['can i run a 2 hour job on lambda', /15 minutes/],
    ['can a scheduled function run for 120 minutes', /15 minutes/],
    ['is lambda ok for a script that takes 40 minutes', /15 minutes/],
    ['can lambda use 16 GB of memory', /10,240/],
    ['can fargate have 300 GB of memory', /244/],
    ['could I run a report of three hours on lambda?', /15 minutes/],
  ])('is answered with No and the reason if a measure rules the service out: %s', async (question, why) => {
    const { text } = await replyTo(question);
    expect(text).toMatch(/\*\*No:\*\*/);
    expect(text).toMatch(why);
  });

  test.each([
    ['/which need:can I use Lambda for a job of an hour?', /^No: use/],
    ['/which need:can Lambda use a GPU?', /^No: use/],
    ['/which need:should I use Fargate for a container that runs 3 hours?', /^Yes: use AWS Fargate/],
    ['/which need:a container that runs for 3 hours', /^Best fit/],
  ])('and so it is by /which: %s', async (line, title) => {
    expect((await bot.respondToLine(line)).reply.body.embeds[0]?.title).toMatch(title);
  });

  test.each([
    'can I use Lambda for a 5 minute job',
    'does lambda keep logs for 30 days',
    'is the default lambda timeout 3 seconds?',
    'can lambda process a file of 5 GB',
    'how long can a lambda function run',
    'can I call Lambda from Windows?',
  ])('is not answered with No if nothing rules the service out: %s', async (question) => {
    expect((await replyTo(question)).text).not.toMatch(/\*\*No:\*\*/);
  });
});

describe('what rules out a service rules out what has its limits:', () => {
  test.each([
    ['a VBScript on a Windows server, every morning, two minutes of work', 'ec2'],
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
