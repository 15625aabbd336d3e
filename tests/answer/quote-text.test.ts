import { describe, expect, test } from 'vitest';
import { quoteText } from '../../src/answer/prices/price-text.js';
import { QUOTE_EXAMPLE } from '../../src/answer/prices/quote-steps.js';
import { exact, plain, sum } from '../../src/pricing/decimal.js';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';
import { replyProblems } from '../reply-problems.js';

function quoteOf(text: string) {
  const answer = quoteText(text, knowledge);
  if (answer.kind === 'quote') return answer;
  throw new Error(JSON.stringify(answer));
}

function problemsOf(text: string): string {
  const answer = quoteText(text, knowledge);
  return answer.kind === 'invalid' ? answer.problems.join('\n') : answer.kind;
}

async function shown(text: string): Promise<string> {
  const { reply } = await bot.respondToLine(`/price quote text:${text}`);
  expect(replyProblems(reply)).toEqual([]);
  return JSON.stringify(reply.body.embeds);
}

describe('a request in plain words', () => {
  test('costs what its options cost, and tells how it was understood', async () => {
    const answer = quoteOf('3 million Lambda calls, half a gig, 200 ms, in Paris');
    const typed = await bot.respondToLine('/price lambda requests:3M memory:512MB duration:200ms region:eu-west-3');
    expect(answer).toMatchObject({ total: Reflect.get(typed.answer, 'total') });
    expect(answer.understood).toBe('I read: Lambda (requests: 3M, memory: 512MB, duration: 200ms, region: eu-west-3).');
    expect(answer.assumptions[0]).toEqual({ kind: 'usual', text: 'Not specified, so I used the defaults: x86.' });
  });

  test('for several services is one quote, whose lines name theirs and add up', () => {
    const answer = quoteOf('2 t3.micro, 10 gb in ecr and lambda 5M 1gb 1s');
    expect(answer.lines.every(({ name }) => /^(?:ec2|ecr|lambda) /.test(name))).toBe(true);
    expect(plain(sum(answer.lines.map(({ amount }) => exact(amount))))).toBe(answer.total);
    expect(plain(sum(answer.parts.map(({ total }) => exact(total))))).toBe(answer.total);
    expect(answer.sources.map(({ note }) => note)).toEqual(['ec2', 'ecr', 'lambda']);
  });

  test('for alternatives is the quote of the cheaper one, with the other and the difference', async () => {
    const text = 'fargate 0.5 vcpu 1gb or a t3.micro?';
    const answer = quoteOf(text);
    expect(answer.title).toBe('Cheaper: EC2 (1 × t3.micro, 730 hours a month)');
    const [other] = answer.comparedWith;
    const cents = (amount: string): string => exact(amount).toFixed(2);
    // As both sums are shown, so that a reader can check it.
    expect(other && cents(plain(exact(cents(other.total)).minus(other.difference)))).toBe(cents(answer.total));
    expect(await shown(text)).toContain('cheaper** than Fargate');
  });

  test('names each side once, however often the request does', () => {
    const { title, comparedWith } = quoteOf('c5.large in london or in ohio? Our data is in london');
    expect([title, ...comparedWith.map(({ regionName }) => regionName)]).toEqual([
      'Cheaper: EC2 (1 × c5.large, 730 hours a month)',
      'Europe (London)',
    ]);
  });

  test('of which a part is not priced tells so beside the total', async () => {
    expect(await shown('fargate 0.5 vcpu 1gb and 20 gigs s3')).toContain(
      '**Not included:** I have no price for Amazon S3',
    );
  });
});

describe('a request without a price', () => {
  test.each([
    ['lambda 512mb 3M reqs', /For Lambda, tell me how long one run takes.*\$0\.0000166667 per GB-second/],
    ['lambda on arm in frankfurt', /Lambda in Europe \(Frankfurt\).*\$0\.0000133334/],
    ['banana', /could not tell what to price/],
    ['', /could not tell what to price/],
    ['m8g.large reserved in tel aviv for 3 years', /depends on the term.*no price for "Instance m8g\.large"/s],
    ['5 t3.small in beijing', /Regions in China separately/],
    ['windows fargate 1 vcpu 2 gb', /Windows on EC2 and Lightsail only.*Linux price/],
    ['windows t4g.small', /Windows does not run on the Graviton processor of t4g\.small/],
    ['windows t2.micro', /no price for "Windows license t2\.micro"/],
    ['t3.micro in antarctica', /no Region in `antarctica`.*Frankfurt/],
    ['fargate 3 vcpu 8gb', /no size.*closest/],
    ['t5.micro', /instance type `t5.micro`.*closest/],
    ['lambda that runs 20 minutes, 1000 times, 1gb', /the maximum is 15 min/],
    ['arm x86 lambda 1M 512mb 100ms', /two values for the processor/],
    ['x'.repeat(6_000), /6000 characters/],
  ])('%s', (text, words) => {
    expect(problemsOf(text)).toMatch(words);
  });

  test('offers the nearest thing that has one', () => {
    expect(quoteText('eks with 3 windows m5.large nodes', knowledge).nextSteps[0]).toEqual({
      label: 'Only EKS m5.large',
      line: '/price eks clusters:1 nodes:3 instance:m5.large',
    });
  });

  test('repeats nothing that Discord would act on', async () => {
    const text = await shown('@everyone t3.micro in **vienna** and windows `x` spot fargate 1 vcpu 2gb');
    expect(text).not.toMatch(/@everyone|\*\*vienna/);
  });
});

test('the example works, and fits a button', async () => {
  const { answer } = await bot.respondToLine(QUOTE_EXAMPLE);
  expect(answer.kind).toBe('quote');
  expect(QUOTE_EXAMPLE.length).toBeLessThanOrEqual(100);
});

test('a long comparison of sums fits a message', async () => {
  const parts = [
    't3.micro',
    'c5.large',
    'm5.large',
    'r5.large',
    'ecr 5gb',
    'lightsail 2gb',
    'fargate 1 vcpu 2gb',
    'lambda 1M 1gb 1s',
  ];
  const text = `${parts.join(' plus ')} or ${parts.slice(2).join(' plus ')}`;
  expect(quoteOf(text).parts).toHaveLength(6);
  await shown(text);
});
