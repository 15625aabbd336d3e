import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

describe('a misspelled unit behind a number is that unit, and the reply says so', () => {
  test.each([
    ['lambda 2M calls 256mb 5 secnds each', 'lambda requests:2M memory:256MB duration:5s', { secnds: 'seconds' }],
    ['lambda 40k runs 1 gb 3 minuts', 'lambda requests:40000 memory:1GB duration:3min', { minuts: 'minutes' }],
    ['t3.small for 3 weaks', 'ec2 instance:t3.small hours:504h', { weaks: 'weeks' }],
    ['t3.small 6 hourss a day', 'ec2 instance:t3.small hours:6h/day', { hourss: 'hours' }],
    ['lambda 3M calls, 128 mb, 90 mili seconds', 'lambda requests:3M memory:128MB duration:90ms', {}],
    ['two nat gatways', 'network nat_gateways:2', { gatways: 'gateways' }],
  ])('%s', (text, line, mended) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
    expect(Object.fromEntries(read(text).mended.map(({ typed, read: as }) => [typed, as]))).toEqual(mended);
  });

  test('and words that mean something else stay what they are', () => {
    expect(read('a t3.small for 4 guests and 9 hosts').mended).toEqual([]);
  });
});

describe('a number before an unknown word is in no usual unit', () => {
  test.each([
    ['lambda 3M calls 256 mb takes 8 quixes each', ['lambda duration']],
    ['lambda 3M calls, 2 s, memory 512 zb', ['lambda memory']],
    ['lambda 3M calls 256 mb takes 8 heartbeats', ['lambda duration']],
  ])('%s', (text, missing) => {
    expect(missingIn(text)).toEqual(missing);
  });

  test('nor in the usual period', () => {
    expect(read('lambda 20k/dy 512mb 1s').open).toMatchObject([{ typed: '/dy' }]);
  });

  test('but in front of what says nothing it is', () => {
    expect(linesOf('lambda 3M calls 256 mb takes 120 on average')).toEqual([
      ['lambda requests:3M memory:256MB duration:120'],
    ]);
  });
});
