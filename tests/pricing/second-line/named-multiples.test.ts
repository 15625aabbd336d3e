import { describe, expect, test } from 'vitest';
import { splitChanged } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';
import { respondToLines } from '../../respond-to-lines.js';

async function replyBehind(first: string, second: string) {
  const { answer, line } = await respondToLines(bot, [first, second]);
  return { answer: Object(answer), line: splitChanged(line ?? '').now };
}

describe('a multiple falls on the quantity that the line names', () => {
  const LAMBDA = 'lambda 3M requests 512MB 200ms';
  test.each([
    [LAMBDA, 'twice the memory', 'lambda requests:3M memory:1GB duration:200ms'],
    [LAMBDA, '3 times as long', 'lambda requests:3M memory:512MB duration:600ms'],
    [LAMBDA, 'what if the duration doubled', 'lambda requests:3M memory:512MB duration:400ms'],
    [LAMBDA, 'half the memory and twice the requests', 'lambda requests:6M memory:256MB duration:200ms'],
    [LAMBDA, '50 percent more traffic', 'lambda requests:4.5M memory:512MB duration:200ms'],
    [LAMBDA, '50% more calls', 'lambda requests:4.5M memory:512MB duration:200ms'],
    [LAMBDA, 'a third fewer calls, in tokyo', 'lambda requests:2M memory:512MB duration:200ms region:ap-northeast-1'],
    ['lambda 10M requests 512MB 200ms', '5% more requests', 'lambda requests:10.5M memory:512MB duration:200ms'],
    ['lambda 1M requests 512MB 200ms', 'a third of the calls', 'lambda requests:333333 memory:512MB duration:200ms'],
    ['7 fargate tasks 1 vcpu 4 GB', 'twice the tasks and half the memory', 'fargate vcpu:1 memory:2GB tasks:14'],
    ['fargate 1 vcpu 2 GB', 'half the cpu and memory', 'fargate vcpu:0.5 memory:1GB'],
    ['4 fargate tasks 1 vcpu 4 GB', 'double the cpu and half the tasks', 'fargate vcpu:2 memory:4GB tasks:2'],
    [
      '2 t3.medium with 20 GB disk',
      'triple the disk and the number of servers x2',
      'ec2 instance:t3.medium count:4 disk:60GB',
    ],
  ])('after "%s", "%s": %s', async (first, second, line) => {
    expect((await replyBehind(first, second)).line).toBe(`/price ${line}`);
  });

  test('what is more by a share is never less, and two machines are never 22', async () => {
    const labels = Object(await replyBehind('2 t3.medium', '20% more')).answer.nextSteps.map(
      ({ label }: { readonly label: string }) => label,
    );
    expect(labels[0]).toBe('Count 3');
    expect(labels.join()).not.toMatch(/Count (?:1|22)\b/);
  });

  test('half of three machines may be one or two', async () => {
    const { answer } = await replyBehind('3 t3.medium', 'half the instances');
    expect(answer.kind).toBe('invalid');
    expect(answer.nextSteps).toMatchObject([{ label: 'Count 1' }, { label: 'Count 2' }, {}]);
  });

  test.each(['half of the calls take 2 seconds', '3 times a day'])('"%s" multiplies nothing', async (second) => {
    const { line } = await replyBehind(LAMBDA, second);
    expect(line).not.toMatch(/requests:(?:1\.5M|9M) memory:512MB duration:200ms$/);
  });

  test('a size that the service does not have is named with the closest ones', async () => {
    const { answer } = await replyBehind('fargate 1 vcpu 2 GB', 'double the cpu');
    expect(answer.problems.join(' ')).toContain('2 vCPU with 4 GB');
  });
});

test.each(['twice the calls and in frankfurt, no, the GB is 3', '512 MB or 2 seconds and no arm'])(
  'a size, a time, or a "no" without a use shows no total: "%s"',
  async (second) => {
    expect((await replyBehind('lambda 3M requests 512MB 200ms', second)).answer.kind).not.toBe('quote');
  },
);
