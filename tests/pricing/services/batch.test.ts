import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../assumption-texts.js';
import { followUpsOf, problemsOf, quoteOf, wordsOf } from '../price-any.js';

const good = { jobs: '1000', duration: '10min', vcpu: '1', memory: '2GB' };

describe('on Fargate', () => {
  test('there is no fee, which is a line of its own, and jobs cost like tasks', () => {
    const quote = quoteOf('batch', good);
    expect(quote.title).toBe('Batch: 1,000 jobs a month of 10 min at 1 vCPU with 2 GB, on Fargate x86');
    expect(quote.lines[0]).toMatchObject({ name: 'service-fee', price: '0', amount: '0' });
    expect(Number(quote.total).toFixed(4)).toBe('8.2283');
    expect(assumptionTexts(quote)).toContain(
      'AWS Batch has no fee of its own: this is what the compute underneath costs.',
    );
  });

  test('an example from Tokyo costs the same as the tasks behind it', () => {
    const tokyo = { vcpu: '1', memory: '2GB', region: 'tokyo', architecture: 'arm64' };
    const jobs = quoteOf('batch', { ...tokyo, jobs: '100', duration: '30min' });
    expect(jobs.total).toBe('2.4645');
    expect(quoteOf('fargate', { ...tokyo, hours: '50' }).total).toBe(jobs.total);
  });

  test('every job is billed for a minute at least, and the quote says so', () => {
    const short = quoteOf('batch', { ...good, duration: '5s' });
    expect(short.total).toBe(quoteOf('batch', { ...good, duration: '60s' }).total);
    expect(assumptionTexts(short)).toContain('Fargate bills each job for at least a minute, so 5 s counts as 1 min.');
  });

  test('parts of a second are rounded up', () => {
    expect(quoteOf('batch', { ...good, duration: '60.2s' }).total).toBe(
      quoteOf('batch', { ...good, duration: '61s' }).total,
    );
  });

  test('a number without a unit is seconds, and the quote says so', () => {
    expect(assumptionTexts(quoteOf('batch', { ...good, duration: '90' }))[0]).toBe('I read `90` as 90 s.');
  });

  test('more than 14 days come with a warning', () => {
    expect(assumptionTexts(quoteOf('batch', { ...good, duration: '15 days' }))).toContain(
      'On Fargate, AWS may stop jobs after 14 days.',
    );
  });

  test('sizes that do not exist are refused with those that do', () => {
    expect(problemsOf('batch', { ...good, memory: '16GB' })).toMatchObject([{ kind: 'no-such' }]);
  });
});

describe('on instances', () => {
  test('jobs run side by side', () => {
    const quote = quoteOf('batch', { ...good, duration: '1h', on: 'c5.xlarge' });
    expect(quote.lines[1]).toMatchObject({ name: 'instance c5.xlarge', quantity: '250', amount: '42.5' });
    expect(assumptionTexts(quote)[1]).toMatch(/4 jobs at a time/);
  });

  test('jobs that do not fill the last instance pay for all of it', () => {
    const of = (jobs: string) =>
      quoteOf('batch', { ...good, jobs, duration: '1h', on: 'c5.xlarge' }).lines[1]?.quantity;
    expect([of('1'), of('4'), of('5')]).toEqual(['1', '1', '2']);
  });

  test('a job that does not fit is refused with types that it fits on', () => {
    expect(wordsOf('batch', { ...good, vcpu: '8', memory: '16GB', on: 'c5.xlarge' })).toEqual([
      'A job of 8 vCPU with 16 GB does not fit on c5.xlarge. It fits on c5.2xlarge or c5.4xlarge.',
    ]);
    expect(wordsOf('batch', { ...good, vcpu: '256', memory: '200GB', on: 'c5.xlarge' })[0]).toMatch(/large enough\.$/);
  });

  test('the type decides the architecture', () => {
    expect(wordsOf('batch', { ...good, on: 'c5.large', architecture: 'arm' })).toEqual([
      'The instance type decides that: with "on", leave out "architecture".',
    ]);
  });

  test('an unknown word is answered with what can be named', () => {
    expect(wordsOf('batch', { ...good, on: 'fargte' })[0]).toMatch(/The closest that I have: fargate, /);
    expect(problemsOf('batch', { ...good, on: 'fargate spot' })).toMatchObject([
      { kind: 'not-priced', refused: 'spot' },
    ]);
  });
});

test('zero jobs, a duration beyond a month and a missing size', () => {
  expect(problemsOf('batch', { jobs: '0', duration: '2000h', vcpu: '1' })).toMatchObject([
    { kind: 'missing-options', options: ['memory'] },
    { option: 'jobs', kind: 'zero' },
    { option: 'duration', kind: 'too-large', limit: '744 h' },
  ]);
});

test('a rate of jobs is taken for a month', () => {
  expect(assumptionTexts(quoteOf('batch', { ...good, jobs: '48/day' }))[0]).toBe(
    'I read `48/day` as 1,460 jobs a month.',
  );
});

test('lines to try next change one thing', () => {
  expect(followUpsOf('batch', good).map(({ label }) => label)).toEqual([
    'On arm64',
    'On c5.large',
    'In Frankfurt',
    'Double the jobs',
  ]);
  expect(followUpsOf('batch', { ...good, on: 'c5.large' }).map(({ label }) => label)).toEqual([
    'On c6g.large (arm64)',
    'On Fargate',
    'In Frankfurt',
    'Double the jobs',
  ]);
});
