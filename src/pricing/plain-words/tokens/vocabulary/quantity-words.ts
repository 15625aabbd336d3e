import { UP_TO_TEN } from '../../../../language/number-words.js';
import { MAGNITUDES } from '../../../quantities/counts.js';
import { SHORT_TIMES } from '../../../quantities/duration.js';
import { MEGABYTES } from '../../../quantities/memory.js';
import { MILLISECONDS, TIME_WORDS } from '../../../quantities/periods.js';
import { type PhraseRow, rowsOf } from '../row.js';

/** Numbers in words by their value, from zero on. */
export const TO_NINETEEN = [
  ...UP_TO_TEN,
  ...'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '),
];
/** From twenty on. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Numbers in words, what multiplies them, and fractions. */
const NUMBER_WORDS: readonly PhraseRow[] = [
  ...TO_NINETEEN.map((word, index): PhraseRow => [word, { kind: 'number', value: String(index) }]),
  ...TENS.map((word, index): PhraseRow => [word, { kind: 'number', value: String((index + 2) * 10) }]),
  ...rowsOf(
    { 1: 'single, once', 2: 'twice, both of, both my, both our, both their, both these, both those', 3: 'thrice' },
    (value) => ({
      kind: 'number',
      value: String(value),
    }),
  ),
  ...rowsOf({ '0.5': 'half', '0.25': 'quarter, quarters' }, (value) => ({ kind: 'part', value })),
  ...rowsOf(
    { '2': 'couple, couple of, pair, pairs, pair of, pairs of', '12': 'dozen, dozens', '1e2': 'hundred, hundreds' },
    (times) => ({ kind: 'scale', times }),
  ),
  // "t" is no number in a sentence.
  ...[...MAGNITUDES]
    .filter(([, times]) => times !== '1e12')
    .map(([word, times]): PhraseRow => [word, { kind: 'scale', times }]),
];

/** Units of size and time. */
const UNIT_WORDS: readonly PhraseRow[] = [
  // "m" is a million or a minute, and "t" nothing.
  ...[...MEGABYTES]
    .filter(([word]) => !/^[mt]$/.test(word))
    .map(([word, megabytes]): PhraseRow => [word, { kind: 'memory', megabytes }]),
  ['kb, kib, kbyte, kbytes, kilobyte, kilobytes', { kind: 'memory', megabytes: '0.0009765625' }],
  ['byte, bytes', { kind: 'memory', megabytes: '0.00000095367431640625' }],
  ...[...SHORT_TIMES].map(([word, milliseconds]): PhraseRow => [word, { kind: 'time', milliseconds }]),
  ['milli second, milli seconds, mili second, mili seconds', { kind: 'time', milliseconds: '1' }],
  ...(Object.keys(TIME_WORDS) as (keyof typeof TIME_WORDS)[]).map((period): PhraseRow => {
    const words = TIME_WORDS[period].replaceAll(' ', ', ');
    return [words, { kind: 'time', milliseconds: MILLISECONDS[period] }, { kind: 'period', period }];
  }),
  // Only before a smaller unit: elsewhere "m" behind a number is a million.
  ['m', { kind: 'time', milliseconds: '60000' }],
  ['semester, semesters', { kind: 'time', milliseconds: '10512000000' }],
  ['fortnight, fortnights', { kind: 'time', milliseconds: '1209600000' }],
  // Without a number these only say "all day"; "20 school days a month" are counted.
  [
    'whole days, full days, workdays, weekdays, working days, business days, school days, schooldays',
    { kind: 'time', milliseconds: '86400000' },
  ],
  ['workday, weekday, working day, business day, school day', { kind: 'period', period: 'weekday' }],
  ['morning, afternoon, evening', { kind: 'period', period: 'day' }],
];

/** The days of a week. */
export const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Longer short names than those of three letters. */
const SHORT_DAYS: Readonly<Record<string, readonly string[]>> = {
  tuesday: ['tues'],
  wednesday: ['weds'],
  thursday: ['thur', 'thurs'],
};

/** Days by name, in any form of the word. */
const WEEKDAYS: readonly PhraseRow[] = DAYS.map((day) => {
  const forms = [day, `${day}s`, day.slice(0, 3), ...(SHORT_DAYS[day] ?? [])].flatMap((form) => [
    form,
    `every ${form}`,
    `each ${form}`,
  ]);
  return [forms.join(', '), { kind: 'weekday', day }];
});

/** Without a number these name the day; "12 Fridays" are so many days. */
const COUNTED_DAYS: PhraseRow = [DAYS.map((day) => `${day}s`).join(', '), { kind: 'time', milliseconds: '86400000' }];

/** "Monday to Thursday", "tue - sat", "mon-thu". */
const DAY_SPANS: readonly PhraseRow[] = DAYS.flatMap((first, from) =>
  DAYS.filter((last) => last !== first).map((last): PhraseRow => {
    const days = [...DAYS, ...DAYS].slice(from, from + ((DAYS.indexOf(last) - from + 7) % 7) + 1);
    const spans = ['to', '-', 'through', 'thru', 'till', 'until'].flatMap((to) => [
      `${first} ${to} ${last}`,
      `${first.slice(0, 3)} ${to} ${last.slice(0, 3)}`,
    ]);
    return [spans.flatMap((span) => [span, `every ${span}`]).join(', '), { kind: 'schedule', days }];
  }),
);

/** Rates without a number, by their period. */
const RATES = {
  second: 'rps, tps, qps, req / s',
  minute: 'rpm',
  hour: 'hourly',
  day: 'of the day, of each day, of every day, daily, nightly, everyday, all days, every night, each night, every nite, each nite, every morning, each morning, every evening, each evening, a night, per night, a nite, per nite',
  week: 'weekly',
  month: 'monthly, in one month, of a month, of the month, of each month, of every month',
  quarter:
    'quarterly, this quarter, next quarter, the next quarter, last quarter, a full quarter, a whole quarter, the whole quarter',
  year: 'yearly, annually, annual, a full year, the full year, a whole year, the whole year, whole year, full year, entire year, the entire year, whole yr, full yr, a whole yr',
};

const ALL_THE_TIME =
  'twenty four seven, twenty four hours a day, 24 / 7, 24 x 7, 24 × 7, 24 * 7, 24 - 7, 24 7, 24 / 7 / 365, 24 h / 24, 24 h / 24 h, 24 / 24, 24 h / 7, 24 h / 7 d, 24 h / 24 7 j / 7, 24 / 24 7 / 7, 7 j / 7 24 h / 24, 7 / 7 24 / 24, 24 h a day, 24 hrs a day, 24 x 7 x 365, 24 - 7 - 365, 24 hours 7 days a week, 24 hrs 7 days a week, 24 h 7 days a week, never off, never goes down, never go down, never down, never gets switched off, never turned off, never switched off, never shut down, never shut off, never powered off, never goes off, never pauses, never paused, not paused, no pause, no pauses, no breaks, day in day out, never stops, never stop, never stopped, never sleeps, never sleep, always on, leaving on, leaving it on, leaving them on, always running, running always, runs always, run always, always up, non stop, nonstop, round the clock, around the clock, clock round, all the time, at all times, constantly, continuously, permanently, rund um die uhr, all month, all month long, the whole month, whole month, the full month, full month, entire month, the entire month, full time, all week, on all the time, 100 % uptime, 100 % of the time';
const WORKING_HOURS =
  'nine to five, 9 to 5, 9 - 5, nine til five, 9 till 5, 9am to 5pm, 9 am to 5 pm, 9 am - 5 pm, 9am - 5pm, business hours, office hours, working hours, work hours, during work, 40 h week, 40 hour week';

/** Weekends beside other days, not alone. */
const WITH_WEEKENDS = [
  ...['incl', 'incl .', 'including', 'also', 'also on', 'also at', 'even', 'even on'].flatMap((before) => [
    `${before} weekends`,
    `${before} weekend`,
  ]),
  'weekends included, weekend included, weekends too, on weekends too, weekends as well, weekends also',
].join(', ');

/** "Every second Sunday", but not "25 requests every second". */
const EVERY_SECOND = ['day', 'night', 'week', 'weekend', 'month', ...DAYS, ...DAYS.map((day) => day.slice(0, 3))]
  .map((period) => `every second ${period}`)
  .join(', ');

/** How often, and when. */
const TIMING_WORDS: readonly PhraseRow[] = [
  ...rowsOf(RATES, (period) => ({ kind: 'rate', period })),
  [EVERY_SECOND, { kind: 'vague' }],
  [ALL_THE_TIME, { kind: 'schedule', hoursADay: '24', daysAWeek: '7' }],
  [WORKING_HOURS, { kind: 'schedule', hoursADay: '8', daysAWeek: '5' }],
  ...WEEKDAYS,
  COUNTED_DAYS,
  ...DAY_SPANS,
  [WITH_WEEKENDS, { kind: 'schedule', daysAWeek: '7' }],
  ...rowsOf(
    {
      7: 'all seven days, all 7 days, 7 j / 7, 7 / 7, 7 days sur 7',
      5: 'weekdays, on weekdays, weekdays only, workdays, working days, business days, mo - fr, every weekday, each weekday, every workday, school days, schooldays, weeknights, on weeknights, every weeknight, weeknights only',
      2: 'weekends, weekend, on weekends, every weekend, wkends, wkend, wknds, wknd',
    },
    (daysAWeek) => ({ kind: 'schedule', daysAWeek: String(daysAWeek) }),
  ),
  ['weekends, weekend, every weekend, whole weekend, entire weekend', { kind: 'time', milliseconds: '172800000' }],
  // Nobody can say when that is: it needs hours beside it.
  [
    'rush hour, at lunch, lunchtime, while, only when, only if, only during, just during, only for the, just for the, whenever, as long as, scaled to zero, scales to zero, scaled to 0, scales to 0',
    { kind: 'schedule' },
  ],
  ['peak hours, rush hours, busy hours', { kind: 'schedule' }, { kind: 'time', milliseconds: '3600000' }],
  ['mornings, afternoons, evenings', { kind: 'schedule' }, { kind: 'time', milliseconds: '86400000' }],
  [
    'nights only, only nights, in the morning, in the mornings, in the afternoon, in the afternoons, at night, at nights, during the night, overnight, in the night, by night, nighttime, during the day, by day, daytime, in the daytime, during the daytime, in the evening, in the evenings',
    { kind: 'schedule', partOfDay: true },
  ],
  ...rowsOf(
    {
      24: 'all day, day and night, night and day, day + night, day & night, day n night, 24 h, 24 hours a day, 24 hours, every hour of the day',
      12: 'half the day, half days, half the time, half the month, half of the month, half of the time',
    },
    (hoursADay) => ({ kind: 'schedule', hoursADay: String(hoursADay) }),
  ),
];

/** Numbers, units, rates and schedules. */
export const QUANTITY_WORDS: readonly PhraseRow[] = [...NUMBER_WORDS, ...UNIT_WORDS, ...TIMING_WORDS];
