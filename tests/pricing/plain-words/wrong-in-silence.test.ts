import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

describe('what is said of each is counted for all', () => {
  test.each([
    ['70 pupils each call my lambda 9 times a day, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['70 users each invoke my lambda 9 times a day, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['70 visitors a day each making 9 calls to a lambda, 1 gb, 2 s', 'lambda requests:630/day memory:1GB duration:2s'],
    ['three nat gateways and 40 GB per month each', 'network nat_gateways:3 nat_data:120GB'],
    ['three nat gateways and 40 GB each per month', 'network nat_gateways:3 nat_data:120GB'],
  ])('%s', (text, line) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[line]]);
  });

  test('where a call itself is told of, it is that of the calls', () => {
    const text = 'lambda 1 gb, with 70 users each call takes 200 ms, 9 calls per user a day';
    expect(linesOf(text)).toEqual([['lambda requests:630/day memory:1GB duration:200ms']]);
  });
});

describe('a part of a unit is no whole one', () => {
  test.each([
    ['a tenth of a second', '100ms'],
    ['one eighth of a second', '125ms'],
    ['two fifths of a second', '400ms'],
    ['one-tenth of a second', '100ms'],
    ['1/10 second', '100ms'],
    ['1/20 of a second', '50ms'],
    ['a quarter of a second', '250ms'],
  ])('%s', (time, duration) => {
    const text = `lambda 5M requests, ${time}, half a gig`;
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`lambda requests:5M memory:512MB duration:${duration}`]]);
  });

  test('two sizes with a stroke between them are two', () => {
    expect(linesOf('fargate 2/16 GB')).toEqual([['fargate vcpu:2 memory:16GB']]);
  });

  test('a part that is not known gives no total', () => {
    const { open, missing } = read('lambda 5M requests, a nineteenth of a second, half a gig');
    expect(open.length + missing.length).toBeGreaterThan(0);
  });
});

describe('a size belongs to what is named before it', () => {
  test.each(['/tmp bumped to', '/tmp was raised up to', 'ephemeral storage upped to', '/tmp also'])('%s', (name) => {
    const text = `lambda 90k runs a month, 20 s each, 4096 MB, and ${name} 4096 MB`;
    expect(linesOf(text)).toEqual([['lambda requests:90000 memory:4GB duration:20s storage:4GB']]);
  });
});

describe('what is stopped does not run', () => {
  test.each([
    't3.micro stopped all month',
    't3.micro with a 30 GB disk, off the whole month',
    'paused my t3.large 5 weeks ago, it has a 90 GB gp3 volume, what does it cost a month while off',
  ])('so that there is a question back: %s', (text) => {
    expect(read(text).open.map(({ kind }) => kind)).toContain('denied');
  });

  test('but with hours it runs for those', () => {
    expect(read('t3.micro stopped 12 hours a day').open).toEqual([]);
    expect(missingIn('t3.micro stopped 12 hours a day')).toEqual([]);
  });
});
