import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationsIn, memoryIn } from '../../src/recommend/named-sizes.js';
import { anyText } from '../any-text.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a duration in seconds', () => {
  test.each([
    ['takes 40 minutes', 40 * MINUTE],
    ['a 40-minute job', 40 * MINUTE],
    ['about 90 secs', 90],
    ['200ms per call', 0.2],
    ['300 milliseconds', 0.3],
    ['runs 3h', 3 * HOUR],
    ['2.5 hours', 2.5 * HOUR],
    ['2,5 hours', 2.5 * HOUR],
    ['takes two hours', 2 * HOUR],
    ['twenty minutes of work', 20 * MINUTE],
    ['half an hour', HOUR / 2],
    ['a few seconds', 3],
    ['several hours', 4 * HOUR],
    ['runs for two days', 2 * DAY],
    ['takes a day', DAY],
    ['takes an hour', HOUR],
    ['5 weeks', 35 * DAY],
    ['five-minute job', 5 * MINUTE],
  ])('%s', (text, seconds) => {
    const [named, ...others] = durationsIn(text);
    expect(named).toBeCloseTo(seconds, 9);
    expect(others).toEqual([]);
  });

  test('is that of each of many', () => {
    expect(durationsIn('800 lectures, each 40 minutes')).toEqual([40 * MINUTE]);
  });

  test('is each that a text names', () => {
    expect(durationsIn('usually 10 minutes, at worst 2 hours')).toEqual([10 * MINUTE, 2 * HOUR]);
  });

  test.each([
    'every 5 minutes',
    'once per hour',
    'twice a day',
    'forty times a day',
    'each 30 minutes',
    'in the past 24 hours',
    'what if many visitors come one day',
    'within the next two days',
    '3M requests',
    'c5.4xlarge',
    'http 2 server',
    'a day in the park',
    'fifty users',
    '',
  ])('is none: %s', (text) => {
    expect(durationsIn(text)).toEqual([]);
  });
});

describe('a size of memory in gigabytes', () => {
  test.each([
    ['needs 30 GB of memory', 30],
    ['512 MB memory', 0.5],
    ['1 TB RAM', 1024],
    ['16 gigs of ram', 16],
    ['2.5GiB memory', 2.5],
    ['2,5 gigabytes of RAM', 2.5],
  ])('%s', (text, gigabytes) => {
    expect(memoryIn(text)).toEqual([gigabytes]);
  });

  test.each(['30 GB of pictures', 'a 2 TB disk', '512', 'memory', 'much memory'])('is none: %s', (text) => {
    expect(memoryIn(text)).toEqual([]);
  });
});

test('whatever a text holds, sizes are numbers of zero or more', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom(' 5 minutes', ' 3 GB of ram', ' half an hour', ''), (text, size) => {
      for (const value of [...durationsIn(text + size), ...memoryIn(text + size)])
        expect(Number.isFinite(value) && value >= 0).toBe(true);
    }),
  );
});
