import { expect, test } from 'vitest';
import { chooseQuestion } from '../../src/schedule/choose-question.js';
import { isoDay } from '../../src/time/days.js';
import { realBank } from '../quiz/real-bank.js';

const DAY_MS = 86_400_000;
const chosen = Array.from({ length: 120 }, (_, days) =>
  chooseQuestion(realBank, { id: '1', topics: ['ec2'], day: isoDay(days * DAY_MS), posts: [] }),
);
const shareOf = (wanted: (item: (typeof chosen)[number]) => boolean) => chosen.filter(wanted).length / chosen.length;

test('of six daily questions three are easy, one is hard, and one at most asks for a sum', () => {
  expect(Math.abs(shareOf((item) => item?.difficulty === 1) - 1 / 2)).toBeLessThan(0.15);
  expect(Math.abs(shareOf((item) => item?.difficulty === 3) - 1 / 6)).toBeLessThan(0.12);
  expect(shareOf((item) => item?.kind === 'price')).toBeLessThanOrEqual(1 / 6);
});
