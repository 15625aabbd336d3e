import { expect, test } from 'vitest';
import { bot } from '../real-bot.js';
import { respondToLines } from '../respond-to-lines.js';

/** What the last of several lines gets, each said after the one before. */
const lastOf = (...lines: readonly string[]) => respondToLines(bot, lines);

const NEED = 'where would you run a nightly import of two hours, it is a container already';
const EXAM =
  'A report takes 8 minutes and is written once a day. Which is the cheapest? A) Lambda B) Fargate C) EC2 D) Lightsail';
const PRICE = '/price lambda requests:3M memory:512MB duration:200ms';
const ERROR = 'Reserved concurrency below the minimum of unreserved executions';

test.each([
  ['a comparison', [NEED, 'alb vs nlb?']],
  ['a whole price', [NEED, 'fargate 1 vcpu 2gb, 5 hours a day']],
  ['a question', [NEED, 'how many availability zones does a region have']],
  ['an exam question', [NEED, EXAM]],
  ['an error', [NEED, 'what is an AMI', 'exec format error']],
  ['a comparison of what belongs to the error', [ERROR, 'on-demand vs spot instances']],
  ['a question that names an option', [EXAM, 'what is an AMI', 'why is my lambda in a vpc not reaching the internet']],
  [
    'all of a need',
    [EXAM, 'what is an AMI', 'our lab wants to train a model with four graphics cards every weekend, about ten hours'],
  ],
  ['another need, if it is asked', [NEED, 'where would I host a minecraft server for six friends']],
  ['another thing to run', ['I need a place for a python script, once a day', 'I want to host a wordpress blog']],
  ['another thing to run, described', [NEED, 'what is an AMI', 'chat app with websockets']],
  ['another exam question', [PRICE, EXAM]],
  ['another command', [PRICE, '/price break-even memory:256MB duration:100ms']],
  ['a price asked for in full', [PRICE, 'how much does it cost to leave a t3.large on for 3 days']],
  [
    'a price asked for at the end of a story',
    [PRICE, 'i forgot my ec2 for 10 days, it was an m5.large, how much will i pay'],
  ],
  ['a price, if only the line before tells a time', [NEED, 'how much is a t3.medium per month']],
  ['a question about the bot', [PRICE, 'r u chatgpt']],
  ['another trouble', ['Permission denied (publickey)', 'ssh connection timed out, it hangs']],
  ['what the notes answer alone', ['{"message":"Missing Authentication Token"}', 'CORS error when I call my lambda']],
])('%s stands alone, whatever was asked before', async (_, lines) => {
  const line = lines.at(-1) ?? '';
  expect((await lastOf(...lines)).answer).toEqual((await bot.respondToLine(line)).answer);
});

test('a question about the bot is no doubt about the answer before', async () => {
  const line = 'are you an ai?';
  expect((await lastOf('what is a pod', line)).answer).toEqual((await bot.respondToLine(line)).answer);
  expect((await lastOf('what is a pod', 'are you sure?')).answer.kind).toBe('others');
});

test('a fact about an error is no condition of a need before it', async () => {
  const { answer } = await lastOf(
    'which compute service really scales to zero',
    'Task timed out after 3.00 seconds',
    'the timeout is already 30 seconds',
  );
  expect(answer).toMatchObject({ kind: 'others' });
});

test('a statement may still be a condition of the need', async () => {
  const { answer } = await lastOf(NEED, 'the connection to the database must stay open the whole night');
  expect(answer.kind).toBe('recommendation');
});

test.each(['our app is written in java', 'my site has a postgres database', 'app runner maybe'])(
  'what is said of the same thing to run is no other need: %s',
  async (line) => {
    expect((await lastOf('I want to run a small website', line)).answer.kind).toBe('recommendation');
  },
);

test('an option is named by what is asked of the choice', async () => {
  const { answer } = await lastOf(EXAM, 'why not Lightsail, isn’t it billed at a fixed monthly price?');
  expect(answer).toMatchObject({ kind: 'others', decidedBy: 'exam-question' });
});

test('what says much else does not change a price from further back', async () => {
  const { answer } = await lastOf(PRICE, 'how do layers work', 'my colleague insists his python wheels break on arm');
  expect(answer.kind).not.toBe('quote');
});

test('what changes it does', async () => {
  const { line } = await lastOf(PRICE, 'is the free tier included?', 'how do layers work', 'and with 6M requests?');
  expect(line).toContain('requests:6M');
});
