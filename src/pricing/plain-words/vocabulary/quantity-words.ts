import type { PhraseRow } from './phrases.js';

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
const TEENS = 'sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const COUNTED: readonly PhraseRow[] = `${SMALL} ${TEENS}`
  .split(' ')
  .map((word, index) => [word, { kind: 'number', value: String(index) }]);
const COUNTED_IN_TENS: readonly PhraseRow[] = TENS.split(' ').map((word, index) => [
  word,
  { kind: 'number', value: String((index + 2) * 10) },
]);

/** Numbers in words, what multiplies them, and parts of one. */
export const NUMBER_WORDS: readonly PhraseRow[] = [
  ...COUNTED,
  ...COUNTED_IN_TENS,
  ['single, once', { kind: 'number', value: '1' }],
  ['twice', { kind: 'number', value: '2' }],
  ['thrice', { kind: 'number', value: '3' }],
  ['both of', { kind: 'number', value: '2' }],
  ['half', { kind: 'part', value: '0.5' }],
  ['quarter, quarters', { kind: 'part', value: '0.25' }],
  ['couple, couple of, pair, pairs, pair of, pairs of', { kind: 'scale', times: '2' }],
  ['dozen, dozens', { kind: 'scale', times: '12' }],
  ['hundred, hundreds', { kind: 'scale', times: '1e2' }],
  ['k, thousand, thousands, grand', { kind: 'scale', times: '1e3' }],
  ['m, mn, mio, mil, mill, mln, million, millions, millionen', { kind: 'scale', times: '1e6' }],
  ['b, bn, bln, bil, mrd, billion, billions', { kind: 'scale', times: '1e9' }],
];

/** Units of sizes, times and processors. */
export const UNIT_WORDS: readonly PhraseRow[] = [
  ['mb, mib, meg, megs, mbs, megabyte, megabytes, mebibyte, mebibytes', { kind: 'memory', megabytes: '1' }],
  ['g, gb, gib, gig, gigs, gbs, gigabyte, gigabytes, gibibyte, gibibytes', { kind: 'memory', megabytes: '1024' }],
  ['tb, tib, terabyte, terabytes, tebibyte', { kind: 'memory', megabytes: '1048576' }],
  ['us, μs, microsecond, microseconds', { kind: 'time', milliseconds: '0.001' }],
  [
    'ms, msec, msecs, millis, milli, millisec, millisecs, millisecond, milliseconds',
    { kind: 'time', milliseconds: '1' },
  ],
  [
    's, sec, secs, second, seconds, sek, sekunden',
    { kind: 'time', milliseconds: '1000' },
    { kind: 'period', period: 'second' },
  ],
  [
    'min, mins, minute, minutes, minuten',
    { kind: 'time', milliseconds: '60000' },
    { kind: 'period', period: 'minute' },
  ],
  // Only where a smaller unit follows: elsewhere behind a number it is a million.
  ['m', { kind: 'time', milliseconds: '60000' }],
  [
    'h, hr, hrs, hour, hours, std, stunde, stunden',
    { kind: 'time', milliseconds: '3600000' },
    { kind: 'period', period: 'hour' },
  ],
  [
    'd, day, days, night, nights, tag, tage',
    { kind: 'time', milliseconds: '86400000' },
    { kind: 'period', period: 'day' },
  ],
  ['w, wk, wks, week, weeks, woche', { kind: 'time', milliseconds: '604800000' }, { kind: 'period', period: 'week' }],
  [
    'mo, mon, mth, mnth, month, months, monat',
    { kind: 'time', milliseconds: '2628000000' },
    { kind: 'period', period: 'month' },
  ],
  ['y, yr, yrs, year, years', { kind: 'time', milliseconds: '31536000000' }, { kind: 'period', period: 'year' }],
  ['workday, weekday, working day, business day', { kind: 'period', period: 'weekday' }],
  ['vcpu, vcpus, v cpu, v cpus, cpu, cpus, core, cores, vcore, vcores, virtual cpu, virtual cpus', { kind: 'vcpu' }],
  ['units, cpu units, unit', { kind: 'cpu-units' }],
];

/** What numbers are of, that no option takes. */
export const SHARE_WORDS: readonly PhraseRow[] = [['%, percent, procent, pct', { kind: 'noun', noun: 'percent' }]];

/** How often, and when. */
export const TIMING_WORDS: readonly PhraseRow[] = [
  ['per, /, each, every, pro', { kind: 'per' }],
  ['a, an', { kind: 'per' }, { kind: 'article' }],
  ['rps, tps, qps, req / s', { kind: 'rate', period: 'second' }],
  ['rpm', { kind: 'rate', period: 'minute' }],
  ['hourly', { kind: 'rate', period: 'hour' }],
  ['daily, nightly, everyday', { kind: 'rate', period: 'day' }],
  ['weekly', { kind: 'rate', period: 'week' }],
  ['monthly', { kind: 'rate', period: 'month' }],
  ['yearly, annually', { kind: 'rate', period: 'year' }],
  [
    [
      '24 / 7, 24 x 7, 24 7, 24 h, 24 hours a day, never off, never turned off, never stops, never stopped, never sleeps',
      'always on, always running, always up, non stop, nonstop, round the clock, around the clock, clock round',
      'all day, all the time, day and night, constantly, continuously, permanently, rund um die uhr, all month',
      'all month long, the whole month, whole month, the full month, full month, entire month, the entire month',
      'full time, all week, every hour of the day, on all the time',
    ].join(', '),
    { kind: 'schedule', hoursADay: '24', daysAWeek: '7' },
  ],
  [
    [
      'nine to five, 9 to 5, 9 - 5, nine til five, 9 till 5, 9am to 5pm, 9 am to 5 pm, 9 am - 5 pm, 9am - 5pm',
      'business hours, office hours, working hours, work hours, during work, 40 h week, 40 hour week',
    ].join(', '),
    { kind: 'schedule', hoursADay: '8', daysAWeek: '5' },
  ],
  [
    'weekdays, on weekdays, weekdays only, workdays, working days, business days, mon fri, mon - fri, mo - fr, mon to fri, monday to friday, monday through friday, monday friday',
    { kind: 'schedule', daysAWeek: '5' },
  ],
  ['weekends, weekend, on weekends, sat and sun, saturdays and sundays', { kind: 'schedule', daysAWeek: '2' }],
  ['half the day, half days, half the time, half the month', { kind: 'schedule', hoursADay: '12' }],
];
