import { describe, expect, test } from 'vitest';
import { assumptionTexts } from '../../assumption-texts.js';
import { followUpsOf, problemsOf, quoteOf, wordsOf } from '../../price-any.js';

const good = { requests: '3M', memory: '512MB', duration: '200ms' };
const edge = { requests: '10M', memory: '128MB', duration: '10ms', edge: true };

describe('SnapStart', () => {
  test('costs for the snapshots that are kept, and for each restore', () => {
    const { lines } = quoteOf('lambda', { ...good, snapstart: '2', restores: '100k' });
    expect(lines.slice(2).map(({ name, quantity, amount }) => [name, quantity, amount])).toEqual([
      ['snapstart-cache', '2628000', '3.9540888'],
      ['snapstart-restore', '50000', '6.98999'],
    ]);
  });

  test('without restores says that none are counted', () => {
    const quote = quoteOf('lambda', { ...good, snapstart: '1' });
    expect(quote.assumptions[0]).toMatchObject({ kind: 'not-included', what: 'restores', matters: true });
    expect(assumptionTexts(quote)[2]).toMatch(/not on the managed Java runtimes/);
  });

  test('of 0 versions is none', () => {
    expect(quoteOf('lambda', { ...good, snapstart: '0' }).total).toBe(quoteOf('lambda', good).total);
  });

  test('needs a number of versions for restores', () => {
    expect(problemsOf('lambda', { ...good, restores: '5' })).toMatchObject([
      { kind: 'missing-options', options: ['snapstart'] },
    ]);
  });

  test.each([
    [
      { provisioned: '1' },
      'SnapStart does not work with provisioned concurrency: with "snapstart", leave out "provisioned".',
    ],
    [{ storage: '1GB' }, 'SnapStart works with 512 MB of storage only: with "snapstart", leave out "storage".'],
  ])('does not go with %j', (other, words) => {
    expect(wordsOf('lambda', { ...good, snapstart: '1', ...other })).toEqual([words]);
  });

  test('has a price in one Region; elsewhere the function is priced without it', () => {
    const quote = quoteOf('lambda', { ...good, snapstart: '1', restores: '1000', region: 'frankfurt' });
    expect(quote.total).toBe(quoteOf('lambda', { ...good, region: 'frankfurt' }).total);
    expect(quote.leftOut).toEqual(['SnapStart cache', 'SnapStart restore']);
  });
});

describe('Lambda@Edge', () => {
  test('has one price for the world and nothing free', () => {
    const quote = quoteOf('lambda', edge);
    expect(quote).toMatchObject({ service: 'lambda-edge', region: 'global', total: '6.625125' });
    expect(quote.totalBeforeFreeTier).toBe(quote.total);
    expect(assumptionTexts(quote)[0]).toBe('Lambda@Edge has no free tier.');
  });

  test('says that only origin events may use more than viewer events', () => {
    expect(assumptionTexts(quoteOf('lambda', { ...edge, memory: '1GB' }))[1]).toMatch(/^Only origin events/);
  });

  test('ends after 30 seconds', () => {
    expect(wordsOf('lambda', { ...edge, duration: '31s' })).toEqual([
      '`31s` is too much for "duration": the maximum is 30 s.',
    ]);
  });

  test('goes with nothing that belongs to a Region, all of which is named at once', () => {
    const words = wordsOf('lambda', { ...edge, region: 'frankfurt', provisioned: '2', architecture: 'arm' });
    expect(words).toEqual([
      'Lambda@Edge runs on x86 at every edge location, with nothing to add: with "edge", leave out "architecture", "region" and "provisioned".',
    ]);
  });

  test.each([false, 'no', ''])('is not meant by %j', (word) => {
    expect(quoteOf('lambda', { ...edge, edge: word }).service).toBe('lambda');
  });

  test('leads to the same function in one Region', () => {
    expect(followUpsOf('lambda', edge)).toEqual([
      { label: 'In one Region instead', line: '/price lambda requests:10M memory:128MB duration:10ms' },
      { label: 'Double the traffic', line: '/price lambda requests:20M memory:128MB duration:10ms edge:true' },
    ]);
  });
});
