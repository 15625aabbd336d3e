import { type Decimal, exact } from '../decimal.js';
import { wordTable } from './tidy.js';

/** The length of a month in AWS's calculator and in every quote here. */
export const HOURS_A_MONTH = '730';

/** The same in seconds. */
export const SECONDS_A_MONTH = '2628000';

/** A period of time. */
export interface Period {
  readonly name: PeriodName;
  /** How often it occurs in a month of 730 hours, as a fraction, so that nothing is lost before rounding. */
  readonly timesAMonth: { readonly numerator: string; readonly denominator: string };
  /** Its hours at most: 744 for a month. */
  readonly longest: Decimal;
}

/** The name of a period. */
export type PeriodName = 'second' | 'minute' | 'hour' | 'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'year';

/** Every period by its name. */
export const PERIODS: Readonly<Record<PeriodName, Period>> = {
  second: { name: 'second', timesAMonth: fraction(SECONDS_A_MONTH), longest: exact('1').div('3600') },
  minute: { name: 'minute', timesAMonth: fraction('43800'), longest: exact('1').div('60') },
  hour: { name: 'hour', timesAMonth: fraction('730'), longest: exact('1') },
  day: { name: 'day', timesAMonth: fraction('730', '24'), longest: exact('24') },
  weekday: { name: 'weekday', timesAMonth: fraction('3650', '168'), longest: exact('24') },
  week: { name: 'week', timesAMonth: fraction('730', '168'), longest: exact('168') },
  month: { name: 'month', timesAMonth: fraction('1'), longest: exact('744') },
  quarter: { name: 'quarter', timesAMonth: fraction('1', '3'), longest: exact('2208') },
  year: { name: 'year', timesAMonth: fraction('1', '12'), longest: exact('8784') },
};

/** Words for a length of time, which may be a period, too. There is no `m`: it could be a minute or a month, or a million. */
export const TIME_WORDS: Readonly<Record<Exclude<PeriodName, 'weekday'>, string>> = {
  second: 's sec secs second seconds sek sekunden',
  minute: 'min mins minute minutes minuten',
  hour: 'h hr hrs hour hours std stunde stunden',
  day: 'd day days night nights nite nites tag tage',
  week: 'w wk wks week weeks woche',
  month: 'mo mon mth mnth month months monat',
  quarter: 'quarter quarters',
  year: 'y yr yrs year years',
};

/** Lengths in milliseconds; a month is the 730 hours of a bill. */
export const MILLISECONDS = {
  second: '1000',
  minute: '60000',
  hour: '3600000',
  day: '86400000',
  week: '604800000',
  month: '2628000000',
  quarter: '7884000000',
  year: '31536000000',
} as const;
export const { minute: A_MINUTE, hour: AN_HOUR, day: A_DAY, month: A_MONTH } = MILLISECONDS;

/** Milliseconds by the words for each unit from a second to a week, which are as long in any month. */
export const LONG_TIMES = wordTable(
  Object.fromEntries(
    (['second', 'minute', 'hour', 'day', 'week'] as const).map((name) => [TIME_WORDS[name], MILLISECONDS[name]]),
  ),
);

const OTHER_WORDS = wordTable({
  ...Object.fromEntries(Object.entries(TIME_WORDS).map(([name, words]) => [words, name])),
  workday: 'weekday',
});

/** Words that need no "per" before them. */
const ALONE = wordTable({
  'rps tps qps': 'second',
  rpm: 'minute',
  hourly: 'hour',
  daily: 'day',
  'weekdays workdays': 'weekday',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
});

const PER = /^(?:\/|per\b|an?\b|each\b|every\b|on\b) ?/;

/**
 * Parses "/day", "per week", "a month", "each minute", "rps", "daily", "on weekdays".
 * @param words tidied; nothing else may be in it
 */
export function readPeriod(words: string): Period | undefined {
  const phrase = words.replace(PER, '');
  const name = ALONE.get(phrase) ?? (phrase === words ? undefined : (OTHER_WORDS.get(phrase) ?? phrase));
  return Object.values(PERIODS).find((period) => period.name === name);
}

/** Converts an amount in a period to a month. */
export function perMonth(amount: Decimal, { timesAMonth }: Period): Decimal {
  return amount.times(timesAMonth.numerator).div(timesAMonth.denominator);
}

function fraction(numerator: string, denominator = '1'): Period['timesAMonth'] {
  return { numerator, denominator };
}
