import { describe, expect, test } from 'vitest';
import { retold } from '../../../src/pricing/second-line/retold.js';
import { fixture } from '../../fixture/knowledge.js';

/** The text that a line makes of a load, if it makes one. */
function textOf(first: string, line: string): string | undefined {
  const again = retold(line, { text: first, asked: true }, fixture);
  return again && 'line' in again ? again.line.replace('/price quote text:', '') : undefined;
}

const SHOPS = '12 shops with 40 tills each, every till calls the lambda 300 times a day, 256 MB, 90 ms';

describe('a load that was put together from several numbers, with one of them or its times changed', () => {
  test.each([
    ['and with 30 shops?', SHOPS.replace('12', '30')],
    ['what about 55 tills', SHOPS.replace('40', '55')],
    ['what if each makes 80?', undefined],
    ['only on weekdays', `${SHOPS}, only on weekdays`],
    ['and only mon to sat?', `${SHOPS}, only mon to sat`],
    ['what if I get 10 times more shops', SHOPS.replace('12', '120')],
    ['25 % more shops', SHOPS.replace('12', '15')],
    ['half the tills', SHOPS.replace('40', '20')],
    // There is no 0.4 of a shop.
    ['20 % more shops', undefined],
  ])('%s', (line, text) => expect(textOf(SHOPS, line)).toBe(text));

  test('what each makes is a number of the text', () => {
    const first = '60 guides, each makes 25 lambda calls a day, 256 MB, 90 ms';
    expect(textOf(first, 'what if each makes 80?')).toBe(first.replace('25', '80'));
  });
});

describe('more or fewer, a rate, and the size of a batch', () => {
  test.each([
    [SHOPS, '3 more shops', SHOPS.replace('12', '15')],
    [SHOPS, 'what if there are 4 fewer tills?', SHOPS.replace('40', '36')],
    [
      '30 calls a minute for 6 hours a day, lambda 256 MB, 90 ms',
      'and 45 a minute?',
      '45 calls a minute for 6 hours a day, lambda 256 MB, 90 ms',
    ],
    [
      'lambda 256 MB 90 ms, 80k rows a day, 100 rows per run',
      'and with 400 rows per run?',
      'lambda 256 MB 90 ms, 80k rows a day, 400 rows per run',
    ],
  ])('%s – %s', (first, line, text) => expect(textOf(first, line)).toBe(text));
});

test.each(['yesterday we sold 2 tills', 'our number just grew to 95', 'they come 4 times on average'])(
  'a number that may belong to any part is asked about: %s',
  (line) => {
    const again = retold(line, { text: SHOPS, asked: true }, fixture);
    expect(again).toMatchObject({ asks: expect.stringContaining('in one line') });
  },
);

test('other days do not join those that were told', () => {
  expect(textOf(`${SHOPS}, on weekdays`, 'weekends only, actually')).toBeUndefined();
});

describe('any other line is left to the readers of changes', () => {
  test.each([
    [SHOPS, '40 euros is my budget'],
    [SHOPS, 'with 512 MB'],
    [SHOPS, 'in Frankfurt'],
    [SHOPS, 'why is it so cheap?'],
    ['lambda 2M requests a month, 256 MB, 90 ms', 'and 5M requests?'],
    ['3 t3.small with 20 GB', 'and 5 servers?'],
    ['12 shops, lambda', 'and 30 shops?'],
  ])('%s – %s', (first, line) => expect(textOf(first, line)).toBeUndefined());
});
