import { describe, expect, test } from 'vitest';
import { nextRun, type Timetable } from '../../src/schedule/next-run.js';
import { timeIn } from '../../src/schedule/time-of-day.js';
import { dayIn, daysLater } from '../../src/time/days.js';
import { momentOf } from '../../src/time/local-time.js';

const iso = (at: number): string => new Date(at).toISOString();
const at = (text: string): number => Date.parse(text);
const berlin = (time: string, days: Timetable['days'] = 'every day'): Timetable => ({
  zone: 'Europe/Berlin',
  time,
  days,
});

describe('the next run', () => {
  test.each([
    ['later today', '2026-11-20T07:59:59Z', '2026-11-20T08:00:00.000Z'],
    ['never at the same moment', '2026-11-20T08:00:00Z', '2026-11-21T08:00:00.000Z'],
    ['an hour earlier of UTC in summer', '2026-07-01T00:00:00Z', '2026-07-01T07:00:00.000Z'],
  ])('is %s', (_what, after, next) => {
    expect(iso(nextRun(berlin('09:00'), at(after)))).toBe(next);
  });

  test('passes over the weekend on weekdays, and to Monday on Mondays', () => {
    const friday = at('2026-11-20T12:00:00Z');
    expect(iso(nextRun(berlin('09:00', 'weekdays'), friday))).toBe('2026-11-23T08:00:00.000Z');
    expect(iso(nextRun(berlin('09:00', 'mondays'), at('2026-11-23T08:00:00Z')))).toBe('2026-11-30T08:00:00.000Z');
  });

  test('is when the clock goes on again where it skips the time', () => {
    expect(iso(nextRun(berlin('02:30'), at('2026-03-28T12:00:00Z')))).toBe('2026-03-29T01:00:00.000Z');
  });

  test('is the first of the two where the clock shows the time twice', () => {
    const first = nextRun(berlin('02:30'), at('2026-10-24T12:00:00Z'));
    expect(iso(first)).toBe('2026-10-25T00:30:00.000Z');
    expect(iso(nextRun(berlin('02:30'), first))).toBe('2026-10-26T01:30:00.000Z');
  });
});

/** All zones with clocks of their own kind, and in the whole run every zone that is known. */
const zones =
  process.env['SIMULATED_DAYS'] === undefined
    ? [
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kolkata',
        'Pacific/Chatham',
        'America/Santiago',
        'America/Godthab',
      ]
    : Intl.supportedValuesOf('timeZone');

test.each(zones)(
  'in %s there is one run each day of two years, at its time where the clock shows it',
  (zone) => {
    for (const time of ['02:30', '09:00', '23:59']) {
      let run = nextRun({ zone, time, days: 'every day' }, at('2026-01-01T12:00:00Z'));
      for (let count = 0; count < 730; count += 1) {
        const next = nextRun({ zone, time, days: 'every day' }, run);
        expect(dayIn(zone, next)).toBe(daysLater(dayIn(zone, run), 1));
        if (timeIn(zone, next) !== time) expect(timeIn(zone, next - 60_000) < time).toBe(true);
        run = next;
      }
    }
  },
  60_000,
);

test('a moment that the clock shows is told by it', () => {
  expect(iso(momentOf('Asia/Kolkata', '2026-11-20T09:00:00'))).toBe('2026-11-20T03:30:00.000Z');
});
