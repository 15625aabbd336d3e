import { describe, expect, test } from 'vitest';
import { bot } from '../real-bot.js';

/** What the last of several lines gets, each said after the one before. */
async function lastOf(lines: readonly string[]) {
  let before: string | undefined;
  for (const line of lines.slice(0, -1)) before = (await bot.respondToLine(line, before)).line;
  return bot.respondToLine(lines.at(-1) ?? '', before);
}

const alone = async (line: string) => (await bot.respondToLine(line)).answer;

const EXAM =
  'A company runs jobs that can be interrupted and wants the lowest cost. Which option? A. On-Demand B. Spot Instances C. Reserved Instances D. Dedicated Hosts';

describe('a line with its own subject is answered as if there were no previous line', () => {
  test.each([
    ['region vs availability zone', 'how many lambdas can run at the same time'],
    ['container or virtual machine', 'why would I use Fargate instead of EC2?'],
    ['how much is a t3.micro', 'what is Elastic Beanstalk and is it dead?'],
    ['Task timed out after 3.00 seconds', 'exit code 137'],
    ['what is an AMI', 'vCPU, what is that?'],
    ['what is Fargate', 'ECR what does it do'],
    ['no space left on device', 'what would 50 GB more cost'],
    ['OutOfMemoryError: Container killed due to memory usage', 'how much is a bigger task'],
    ['how much is a t3.micro', 'do I pay for a stopped instance'],
    ['2 nat gateways with 50 GB', 'does lambda cost anything if nobody calls it'],
    ['how much is a t3.large', 'cheapest way to host a discord bot 24/7'],
    ['lambda 3M requests 512MB 200ms', 'how do I get an alarm when the bill is over 10 dollars'],
  ])('after "%s": %s', async (before, line) => {
    expect((await bot.respondToLine(line, before)).answer).toEqual(await alone(line));
  });

  test('a command too', async () => {
    expect((await lastOf([EXAM, 'why not C?', 'quiz me'])).answer.kind).toBe('question');
  });
});

describe('what a price can take up changes it, though the notes say something of it, too', () => {
  test.each([
    ['how much is a t3.micro', 'is frankfurt more expensive'],
    ['how much is a t3.micro', 'is a reserved instance for 3 years cheaper'],
  ])('after "%s": %s', async (before, line) => {
    expect((await bot.respondToLine(line, before)).line).toMatch(/^\/price /);
  });
});

test('what begins with "do" is a question', async () => {
  const before = 'how do i create a lambda function';
  expect((await lastOf([before, 'do i need a role'])).line).toBe(`${before} – do i need a role`);
});

describe('after a recommendation', () => {
  const need = 'I want to run a python script every night at 3am, takes 20 minutes';

  test('a changed need gets another one', async () => {
    const { answer, line } = await lastOf([need, 'and if it only takes 5 minutes?']);
    expect(answer).toMatchObject({
      kind: 'recommendation',
      service: { name: expect.stringMatching(/Lambda|function/) },
    });
    expect(line).toBe(`/which need:${need.replace('20', '5')}`);
  });

  test.each(['how much would that be', 'what would that cost'])(
    '"%s" asks for the price of the service',
    async (line) => {
      const { line: read } = await lastOf(['/which need:a small website with wordpress for my club', line]);
      expect(read).toBe('How much does Lightsail cost?');
    },
  );

  test('what it asks of the service is no need', async () => {
    const { line } = await lastOf([need, 'can it run for 2 hours']);
    expect(line).not.toContain('/which');
  });
});

test.each([
  ['what is a cold start', 'how do i get rid of it', /cold start/i],
  ['what is an elastic ip', 'how do i remove it', /elastic ip/i],
])('after "%s" nobody takes "%s" for a wish about the bot', async (before, line, about) => {
  const { answer } = await lastOf([before, line]);
  expect(answer.decidedBy).not.toBe('itself');
  expect(JSON.stringify(answer)).toMatch(about);
});

test('after an exam question an option can be asked for, and then another one', async () => {
  const { answer } = await lastOf([EXAM, 'why not C?', 'what about D?']);
  expect(answer).toMatchObject({ kind: 'others', title: 'Why not D?', likely: [{ heading: 'Answer B' }] });
});

describe('what could not be answered', () => {
  test('is not put behind the line before, which is gone on from', async () => {
    const { answer, line } = await lastOf(['what is lambda', 'asdfghjkl']);
    expect(answer).toMatchObject({ kind: 'unknown', reason: 'off-topic' });
    expect(line).toBe('what is lambda');
  });

  test('does not end a price request', async () => {
    const lines = ['how much is t3.micro in euros', 'what about the disk?', 'add 20 GB disk'];
    expect((await lastOf(lines)).line).toBe('/price quote text:t3.micro, 20GB disk, in euros');
  });

  test('is not what was said before, word for word', async () => {
    const [first, second] = [await lastOf(['what is lambda', 'and when not?']), await alone('what is lambda')];
    expect(first.answer).not.toEqual(second);
    const third = await lastOf(['what is lambda', 'and when not?', 'and when not?']);
    expect(third.answer).not.toEqual(first.answer);
  });
});

test('what has nothing to do with the notes is not asked of the line before, which is gone on from', async () => {
  const { answer, line } = await lastOf(['what is docker', 'tell me a joke about cats']);
  expect(answer).toMatchObject({ kind: 'unknown', reason: 'wish' });
  expect(line).toBe('what is docker');
});

test.each([
  ['how much is eks for 3 nodes m5.large', 'what should i use for a chat bot that runs all day', 'recommendation'],
  ['how long can a Lambda function run?', 'and how much memory?', 'passages'],
])('after "%s", "%s" is no other price and nothing about the bot', async (before, line, kind) => {
  expect((await lastOf([before, line])).answer).toMatchObject({ kind });
});

test('a price that is asked for twice is not shown twice', async () => {
  const { answer } = await lastOf(['how much does fargate cost', 'and how much is it?']);
  expect(answer).toMatchObject({ kind: 'others', title: 'As I said' });
});

test('"is it free?" asks for free use, and a comparison with another service is priced', async () => {
  expect(JSON.stringify((await lastOf(['what runtimes does lambda support', 'is it free?'])).answer)).toContain(
    'free tier',
  );
  expect((await lastOf(['how much is t3.micro', 'is that cheaper than lightsail?'])).answer.kind).toBe('quote');
});
