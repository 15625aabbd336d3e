import { describe, expect, test } from 'vitest';
import { bot } from '../../real-bot.js';

async function replyTo(line: string) {
  const { answer } = await bot.respondToLine(line);
  return { answer, text: 'problems' in answer ? answer.problems.join('\n') : '' };
}

describe('there is no total from', () => {
  test.each([
    ['a condition without hours', 'm5.large only while we train, 50 GB gp3 kept all month, how much?', /`while`/],
    ['what ends early', '4 t3.small with 20 GB gp3, 2 hours a day, we destroy them each evening, cost?', /`destroy`/],
    ['data of some days', 'cloudwatch took 4 GB of logs in 2 days, what does that cost a month?', /`2 days`/],
    ['two times for all of it', 't3.micro for 28 days, elastic ip for 700 hours, what do I pay?', /`672h` and `700h`/],
    [
      'a type that is named again',
      '2 m5.large with 30 GB each, a load balancer. We hope m5.large is enough. price?',
      /`m5.large` twice/,
    ],
  ])('%s', async (_what, line, asked) => {
    const { answer, text } = await replyTo(line);
    expect(answer).toMatchObject({ kind: 'invalid', decidedBy: 'price' });
    expect(text).toMatch(asked);
  });
});

test('a question back has what was read, both values of a contradiction, and buttons with them', async () => {
  const { answer, text } = await replyTo('lambda 4M requests a month, 256 MB, 100 ms, and 512 MB. how much?');
  expect(text).toContain('I read Lambda (requests: 4M, memory: 256MB, duration: 100ms).');
  expect(text).toContain('`256MB` and `512MB`');
  expect(answer.nextSteps.map(({ label }) => label)).toEqual(expect.arrayContaining(['256MB', '512MB']));
});

test('where nothing else fits, the example is one of the service that is asked for', async () => {
  const { answer } = await replyTo('t3.medium all day but only on mondays and 24/7, price?');
  expect(answer.nextSteps.map(({ line }) => line).join()).not.toContain('Lambda');
});

describe('a need is left to the recommendations', () => {
  test.each(['big etl 4 hours docker 60 gb ram - what should I use', 'our bill went down after moving six m5.large'])(
    '%s',
    async (line) => {
      expect((await replyTo(line)).answer.decidedBy).not.toBe('price');
    },
  );
});

describe('a question back', () => {
  test.each([
    [
      't3.small, 24/7, only on weekdays from 8 to 20. price?',
      /24\/7: \*\*\$15\.18 a month\*\*; 60h\/week: \*\*\$5\.42/,
    ],
    [
      'eks with 4 m7g.large nodes, mon-fri and on weekends. price?',
      /120h\/week: \*\*\$243\.19.*48h\/week: \*\*\$141\.08/,
    ],
    ['lambda 4M requests, 100 ms, 256 MB, and 512 MB. how much?', /256MB: \*\*.*512MB: \*\*/],
    [
      'how much is 80 gb on aws?',
      /the 80 GB of: .*80 GB of disk: \*\*\$6\.40 a month\*\*; 80 GB of snapshots: \*\*\$4\.00/s,
    ],
    ['t3.small with 4 gb of ram, price?', /t3\.small has 2 GB of memory, not `4 gb`.*t3\.medium: \*\*\$30\.37/s],
    ['c6i.large with 8 vcpus, price?', /c6i\.large has 2 vCPUs, not `8 vcpus`.*c6i\.2xlarge: \*\*/s],
    ['how much is a t3.small for 8', /Without 8: \*\*\$15\.18 a month/],
  ])('says what the likely answers come to: %s', async (line, totals) => {
    expect((await replyTo(line)).text).toMatch(totals);
  });

  test.each([
    't3.small, 24/7, only on weekdays from 8 to 20. price?',
    'how much is a t3.small for 8',
    'two fargate tasks with 1 vcpu 2 gb in Ireland, a load balancer and sometimes more. how much?',
    'lambda with 512 MB and a nat gateway, how much a month?',
    'aws batch: 30 jobs every 5 weeks of 20 min with 4 vcpu and 8 gb, how much?',
  ])('has buttons that work: %s', async (line) => {
    const { answer } = await replyTo(line);
    const meant = answer.nextSteps.filter(({ label }) => label !== 'Something else?');
    expect(meant.length).toBeGreaterThan(0);
    for (const step of meant) expect([step.line, (await replyTo(step.line)).answer.kind]).toEqual([step.line, 'quote']);
  });
});

describe('a price question in other words', () => {
  test.each([
    'Is that so? We have 6 public IPv4 addresses. How much is it for a year',
    'quanto custa: 2 fargate tasks, 1 vcpu 2 gb',
    'combien coute un t3.small avec 20 GB',
    'r5.large for 30 hours and 50 GB gp3 all month, how many dollars will I need?',
  ])('is seen as one: %s', async (line) => {
    expect((await replyTo(line)).answer).toMatchObject({ kind: 'quote', decidedBy: 'price' });
  });
});
