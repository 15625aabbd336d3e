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

describe('hours of a part of the day are those of each day', () => {
  test.each([
    ['m5.large, about 5 hours in the evening', '5h/day'],
    ['m5.large at night (6 hours)', '6h/day'],
    ['m5.large 3 h in the morning, off otherwise', '3h/day'],
    ['m5.large 2 hours in the evening on weekdays', '10h/week'],
    ['m5.large 9 hours overnight on weekdays', '45h/week'],
    // How often is said, or it is a single afternoon.
    ['m5.large 2 hours in the evening, twice a week', '4h/week'],
    ['m5.large for an afternoon, 4 hours', '4h'],
  ])('%s', (text, hours) => {
    expect(read(text).open).toEqual([]);
    expect(linesOf(text)).toEqual([[`ec2 instance:m5.large hours:${hours}`]]);
  });

  test('and the reply says so', () => {
    expect(read('m5.large 5 hours at night').readings).toContain('I read `5 hours` as hours of each day.');
  });

  test.each([
    'we stop our m5.large at night, 9 hours',
    'm5.large for a demo, 3 hours in the evening',
    'm5.large, an evening',
  ])('what is off, comes once or has no hours is asked about: %s', (text) => {
    expect(read(text).open).not.toEqual([]);
  });
});

describe('times that hold for some days', () => {
  test.each([
    ['m5.large 3 hours on weekdays and maybe 8 on saturday', '23h/week'],
    ['m5.large, we are open 9-17, closed on sundays', '48h/week'],
    ['m5.large for 3 hours on Tuesday, a one-off', '3h'],
    ['m5.large for 3 hours on Tuesdays', '3h/week'],
  ])('%s', (text, hours) => {
    expect(linesOf(text)).toEqual([[`ec2 instance:m5.large hours:${hours}`]]);
  });

  test('of requests by day and none at night there is no total of 24 hours', () => {
    const { open } = read('lambda 256 MB, 100 ms, 4 requests a second by day, none at night');
    expect(open).toContainEqual(expect.objectContaining({ stopped: true }));
  });

  test('of two numbers of machines at different times neither is lost', () => {
    const text = 'm5.large: 5 from 4pm to 10pm and 3 the rest of the day';
    expect(linesOf(text)).toEqual([['ec2 instance:m5.large count:5 hours:6h/day']]);
    expect(read(text).open).toEqual([expect.objectContaining({ typed: '3' })]);
  });
});

describe('a share of the time', () => {
  test('in which it is idle changes no hours, and is named', () => {
    const { alternatives, explained } = read('an m5.large that sits idle 97 percent of the time');
    expect(alternatives[0]?.lines[0]?.options).not.toHaveProperty('hours');
    expect(explained).toContain('I did not use `97 percent of the time`.');
  });

  test.each(['m5.large, used 20% of the time', 'm5.large on 20 percent of the month'])(
    'in which it is on: %s',
    (text) => {
      expect(linesOf(text)).toEqual([['ec2 instance:m5.large hours:146h']]);
    },
  );

  test('is asked about for App Runner, which costs more while it is busy', () => {
    expect(read('app runner 1 vcpu 2 gb, idle 80% of the time').open).not.toEqual([]);
  });
});

test.each(['under load around the clock', 'always handling requests', 'busy day and night'])(
  'App Runner that is %s is active all month',
  (words) => {
    expect(linesOf(`app runner 1 vcpu 2 gb, ${words}`)).toEqual([['apprunner vcpu:1 memory:2GB active:24h/day']]);
  },
);

test.each([
  ['what does one hour of an m5.large cost', 'an hour'],
  ['price of a second of an m5.large', 'a second'],
])('a unit of time of a machine is a period of its price: %s', (text, name) => {
  expect(read(text).periods).toEqual([expect.objectContaining({ name })]);
});
