import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('one span between two moments', () => {
  test.each([
    ['we left an m5.large on since Thursday 17:30, and it is Friday 8:30 now', '15h'],
    ['m5.large up since 9 pm on Saturday, its Sunday 3 am', '6h'],
    ['m5.large started yesterday 18:00, now it is 7 am', '13h'],
    ['m5.large launched on Tuesday 10:00, we terminated it Wednesday 12:00', '26h'],
    ['m5.large, April 28 to May 3, for the fair', '144h'],
    ['m5.large from the 3rd to the 9th of November', '168h'],
    ['m5.large since 2 March and now it is the 12th of March', '240h'],
    ['m5.large from 1 to 10 September, 6 hours a day', '60h'],
  ])('%s', (text, hours) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`ec2 instance:m5.large hours:${hours}`]]);
  });

  test('says how the days were counted, and that days of a week come back', () => {
    expect(read('m5.large, April 28 to May 3').readings).toEqual(['I read `April 28 to May 3` as 6 days.']);
    expect(read('m5.large Friday 13:00 until Saturday 9:00').readings).toEqual([
      'I read `Friday 13:00 until Saturday 9:00` as every week.',
    ]);
  });

  test.each([
    ['an m5.large from November to February', '4 months', '4'],
    ['an m5.large over the spring (march, april and may)', '3 months', '3'],
    ['an m5.large since May, now it is August', '3 months', '3'],
    ['2 m5.large, 15 May - 14 July', '61 days', '2.0055'],
  ])('a longer one is a period of the price: %s', (text, name, months) => {
    const [period] = read(text).periods;
    expect(period?.name).toBe(name);
    expect(period?.months.round(4).toFixed()).toBe(months);
    expect(read(text).open).toEqual([]);
  });

  test.each([
    ['2 m5.large since Monday, Friday morning now', ['96h']],
    ['m5.large Friday evening to Monday morning', ['72h/week']],
    ['m5.large Monday 8:00 to Friday 18:00', ['50h/week', '106h/week']],
  ])('what is not clear is asked, with what is likely: %s', (text, likely) => {
    expect(read(text).open).toEqual([expect.objectContaining({ kind: 'time', stopped: true })]);
    expect(read(text).open[0]?.likely.map(({ label }) => label)).toEqual(likely);
  });

  test.each([
    'm5.large, off from June to August',
    'a t3.small, and an m5.large from June to August',
    'm5.large from 12 June to August',
    '2 m5.large, from June to August 5',
  ])('months that may be those of something else are asked about: %s', (text) => {
    expect(read(text).open).not.toEqual([]);
    expect(read(text).periods).toEqual([]);
  });
});
