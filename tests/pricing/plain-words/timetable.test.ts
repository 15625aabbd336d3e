import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../../src/pricing/quantities/said.js';
import { read } from './read.js';

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The hours of the only instance of a text, or its question. */
function hoursOf(text: string): string {
  const { alternatives, open, contradictory, missing } = read(text);
  const [line] = alternatives.flatMap(({ lines }) => lines);
  const hours = line?.options['hours'];
  if (open.length + contradictory.length + missing.length > 0) return 'asked';
  return hours === undefined ? 'all month' : textOf(hours);
}

describe('when one thing runs, by all that a text says of it', () => {
  test.each([
    ['c5.large, tue-thu 8-12, fri 8-10', '14h/week'],
    ['c5.large mo-fr 7.15 to 15.45', '42.5h/week'],
    ['c5.large, 0700-1130 mon & wed every week', '9h/week'],
    ['c5.large mon 8-10 and 3-5, sat 9-noon', '7h/week'],
    ['c5.large 12 hrs mon, wed. 6 sat. off sun', '30h/week'],
    ['c5.large MWF from half past three till quarter to six', '6.75h/week'],
    ['c5.large 6 hours a day, 3 days a week', '18h/week'],
  ])('days with their hours: %s', (text, hours) => expect(hoursOf(text)).toBe(hours));

  test.each([
    ['c5.large 24x7 except from 1am to 3am', '22h/day'],
    ['c5.large parked 9 pm to 5 am Mon-Fri, also parked the whole of Sat and Sun', '80h/week'],
    ['c5.large off from Friday 8 pm to Sunday 8 pm, the rest of the week it is on', '120h/week'],
    ['c5.large stopped every monday and every thursday, other days on 24 h', '120h/week'],
    ['c5.large every evening 6 to 10 but Sundays', '24h/week'],
    ['they stop the c5.large at 22:00 and start it at 6:00, daily', '16h/day'],
  ])('times at which it is off: %s', (text, hours) => expect(hoursOf(text)).toBe(hours));

  test.each([
    ['every 30 minutes a c5.large job that takes 6, stopped in between', '4.8h/day'],
    ['c5.large, three 40-minute sessions a week', '2h/week'],
    ['c5.large every second Friday from 8 to 14', '3h/week'],
    ['c5.large every other day 5 hours', '2.5h/day'],
    ['c5.large, first Tuesday of each month, 5pm to 9pm', '4h/month'],
    ['c5.large on for two thirds of each day', '112h/week'],
    ['c5.large one week on, one week off', '84h/week'],
  ])('how often it starts, or which share of the time it is on: %s', (text, hours) =>
    expect(hoursOf(text)).toBe(hours),
  );

  test.each([
    ['I left the c5.large on from Thursday at 4pm and only noticed Sunday 4 pm', '72h'],
    ['c5.large on 3 May at noon, off 9 May at noon', '144h'],
    ['c5.large Jan 30th 6pm to Feb 2nd 6pm', '72h'],
    ['forgot to stop a c5.large on friday at 6pm, saw it monday 6 am', '60h'],
  ])('what is over: %s', (text, hours) => expect(hoursOf(text)).toBe(hours));

  test.each([
    'c5.large stopped on weekdays from 9pm to 6am',
    'c5.large 24/7, only on weekdays from 8 to 18',
    'c5.large 4 hours on tuesdays and 6 hours on tuesdays',
    'c5.large on weekdays, 130 reports, 3 minutes each',
    'c5.large weekdays 9 to 17, weekly',
  ])('what is left open is asked: %s', (text) => expect(hoursOf(text)).toBe('asked'));

  test('a period told by dates is one of the price, in whatever sentence it stands', () => {
    expect(read('It runs from 1 June through 30 September. One c5.large').periods[0]?.name).toBe('122 days');
    expect(read('c5.large, the start of March to the end of May').periods[0]?.name).toBe('3 months');
  });

  test('hours of any days are added up', () => {
    const day = fc.integer({ min: 0, max: 6 });
    const spell = fc.record({ from: fc.integer({ min: 13, max: 17 }), hours: fc.integer({ min: 1, max: 6 }) });
    const plan = fc.uniqueArray(fc.tuple(day, spell), { selector: ([at]) => at, minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(plan, fc.constantFrom(', ', ' and ', '; '), fc.boolean(), (parts, joint, daysFirst) => {
        const texts = parts.map(([at, { from, hours }]) => {
          const time = `${from}:00 to ${from + hours}:00`;
          return daysFirst ? `${NAMES[at]} ${time}` : `${time} on ${NAMES[at]}`;
        });
        const sum = parts.reduce((total, [, { hours }]) => total + hours, 0);
        expect(hoursOf(`c5.large, ${texts.join(joint)}`)).toBe(`${sum}h/week`);
      }),
    );
  });
});
