import { expect, test } from 'vitest';
import { zoneNamed, zonesWith } from '../../src/time/zones.js';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['kolkata', 'Asia/Kolkata'],
  ['ho chi minh', 'Asia/Ho_Chi_Minh'],
  ['Mars/Olympus', undefined],
  ['Europe', undefined],
  ['/', undefined],
  ['', undefined],
])('"%s" names the time zone %s', (typed, zone) => {
  expect(zoneNamed(typed)).toBe(zone);
});

test.each([
  ['berl', ['Europe/Berlin']],
  ['new y', ['America/New_York']],
  ['kolkata', ['Asia/Kolkata']],
  ['utc', ['UTC']],
  ['olympus', []],
])('"%s" is completed to %s', (typed, zones) => {
  expect(zonesWith(typed)).toEqual(zones);
});
