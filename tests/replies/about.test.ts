import { expect, test } from 'vitest';
import { aboutCount, aboutRate } from '../../src/replies/about.js';

test.each([
  ['13332153', '13 million', '5 a second'],
  ['9653581', '9.7 million', '4 a second'],
  ['453211', '450,000', '10 a minute'],
  ['1250000000', '1.3 billion', '480 a second'],
  ['2000', '2,000', '3 an hour'],
  ['1', '1', 'less than one an hour'],
])('%s requests a month are about %s, %s', (count, about, rate) => {
  expect(aboutCount(count)).toBe(about);
  expect(aboutRate(count)).toBe(rate);
});
