import { UP_TO_TEN } from '../../../language/number-words.js';
import { MAGNITUDES } from '../../quantities/counts.js';
import { SHORT_TIMES } from '../../quantities/duration.js';
import { MEGABYTES } from '../../quantities/memory.js';
import { TIME_WORDS } from '../../quantities/periods.js';
import type { PhraseRow } from './phrases.js';

const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const COUNTED = [...UP_TO_TEN, ...TEENS].map(
  (word, index): PhraseRow => [word, { kind: 'number', value: String(index) }],
);
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
  // "t" is no number in a sentence.
  ...[...MAGNITUDES].flatMap(([word, times]): PhraseRow[] =>
    times === '1e12' ? [] : [[word, { kind: 'scale', times }]],
  ),
];

/** Units of sizes, times and processors. */
export const UNIT_WORDS: readonly PhraseRow[] = [
  // "m" is a million or a minute, and "t" nothing.
  ...[...MEGABYTES].flatMap(([word, megabytes]): PhraseRow[] =>
    /^[mt]$/.test(word) ? [] : [[word, { kind: 'memory', megabytes }]],
  ),
  ['kb, kib, kbyte, kbytes, kilobyte, kilobytes', { kind: 'memory', megabytes: '0.0009765625' }],
  ['byte, bytes', { kind: 'memory', megabytes: '0.00000095367431640625' }],
  ...[...SHORT_TIMES].map(([word, milliseconds]): PhraseRow => [word, { kind: 'time', milliseconds }]),
  ...timeRows('second', '1000'),
  ...timeRows('minute', '60000'),
  // Words with no number before them say no more than "all day".
  ['whole days, full days', { kind: 'time', milliseconds: '86400000' }],
  // Only where a smaller unit follows: elsewhere behind a number it is a million.
  ['m', { kind: 'time', milliseconds: '60000' }],
  ...timeRows('hour', '3600000'),
  ...timeRows('day', '86400000'),
  ...timeRows('week', '604800000'),
  ...timeRows('month', '2628000000'),
  ...timeRows('year', '31536000000'),
  ['semester, semesters', { kind: 'time', milliseconds: '10512000000' }],
  ['workday, weekday, working day, business day, school day', { kind: 'period', period: 'weekday' }],
  ['morning, afternoon, evening', { kind: 'period', period: 'day' }],
  // "20 school days a month"
  [
    'workdays, weekdays, working days, business days, school days, schooldays',
    { kind: 'time', milliseconds: '86400000' },
  ],
  [
    'vcpu, vcpus, v cpu, v cpus, cpu, cpus, core, cores, vcore, vcores, virtual cpu, virtual cpus, cpu units',
    { kind: 'vcpu' },
  ],
];

function timeRows(period: keyof typeof TIME_WORDS, milliseconds: string): readonly PhraseRow[] {
  return [[TIME_WORDS[period].replaceAll(' ', ', '), { kind: 'time', milliseconds }, { kind: 'period', period }]];
}

/** What numbers are of, that no option takes. */
export const SHARE_WORDS: readonly PhraseRow[] = [['%, percent, procent, pct', { kind: 'noun', noun: 'percent' }]];

/** The days of a week. */
export const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Days by their names, in any form of the word. */
const WEEKDAYS: readonly PhraseRow[] = DAYS.map((day) => {
  const forms = [day, `${day}s`, day.slice(0, 3)].flatMap((form) => [form, `every ${form}`, `each ${form}`]);
  return [forms.join(', '), { kind: 'weekday', day }];
});

/** "Monday to Thursday", "tue - sat", "mon-thu"; the usual working week has a row of its own below. */
const DAY_SPANS: readonly PhraseRow[] = DAYS.flatMap((first, from) =>
  DAYS.filter((last) => last !== first).map((last): PhraseRow => {
    const names = [
      [first, last],
      [first.slice(0, 3), last.slice(0, 3)],
    ] as const;
    const spans = names.flatMap(([a, b]) =>
      ['to', '-', 'through', 'thru', 'till', 'until'].map((to) => `${a} ${to} ${b}`),
    );
    const days = [...DAYS, ...DAYS].slice(from, from + ((DAYS.indexOf(last) - from + 7) % 7) + 1);
    return [spans.flatMap((span) => [span, `every ${span}`]).join(', '), { kind: 'schedule', days }];
  }),
);

/** How often, and when. */
export const TIMING_WORDS: readonly PhraseRow[] = [
  ['per, /, each, every, pro, by', { kind: 'per' }],
  ['a, an', { kind: 'per' }, { kind: 'article' }],
  ['rps, tps, qps, req / s', { kind: 'rate', period: 'second' }],
  ['rpm', { kind: 'rate', period: 'minute' }],
  ['hourly', { kind: 'rate', period: 'hour' }],
  [
    'daily, nightly, everyday, all days, every night, each night, every nite, each nite, every morning, each morning, every evening, each evening, a night, per night, a nite, per nite',
    { kind: 'rate', period: 'day' },
  ],
  ['weekly', { kind: 'rate', period: 'week' }],
  ['monthly, in one month, of a month, of the month, of each month, of every month', { kind: 'rate', period: 'month' }],
  [
    'yearly, annually, annual, a full year, the full year, a whole year, the whole year',
    { kind: 'rate', period: 'year' },
  ],
  [
    [
      '24 / 7, 24 x 7, 24 × 7, 24 * 7, 24 - 7, 24 7, 24 / 7 / 365, 24 x 7 x 365, 24 - 7 - 365',
      '24 hours 7 days a week, 24 hrs 7 days a week, 24 h 7 days a week, never off, never turned off, never stops, never stopped, never sleeps',
      'always on, always running, always up, non stop, nonstop, round the clock, around the clock, clock round',
      'all the time, constantly, continuously, permanently, rund um die uhr, all month',
      'all month long, the whole month, whole month, the full month, full month, entire month, the entire month',
      'full time, all week, on all the time, 100 % uptime, 100 % of the time',
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
  ...WEEKDAYS,
  ...DAY_SPANS,
  [
    'weekdays, on weekdays, weekdays only, workdays, working days, business days, mo - fr, every weekday, each weekday, every workday, school days, schooldays',
    { kind: 'schedule', daysAWeek: '5' },
  ],
  [
    'weekends, weekend, on weekends, every weekend',
    { kind: 'schedule', daysAWeek: '2' },
    { kind: 'time', milliseconds: '172800000' },
  ],
  // When that is nobody can say: it needs hours beside it.
  ['peak hours, rush hour, at lunch, lunchtime, while, only when, only if, whenever, as long as', { kind: 'schedule' }],
  [
    'in the morning, in the mornings, in the afternoon, in the afternoons, at night, at nights, during the night, overnight, during the day, in the evening, in the evenings',
    { kind: 'schedule', partOfDay: true },
  ],
  ['mornings, afternoons, evenings', { kind: 'schedule' }, { kind: 'time', milliseconds: '86400000' }],
  [
    'all day, day and night, 24 h, 24 hours a day, 24 hours, every hour of the day',
    { kind: 'schedule', hoursADay: '24' },
  ],
  [
    'half the day, half days, half the time, half the month, half of the month, half of the time',
    { kind: 'schedule', hoursADay: '12' },
  ],
];
