import { describe, expect, test } from 'vitest';
import { bot } from '../../fixture/bot.js';

describe('a part of the day without hours of its own is asked about', () => {
  test.each([
    ['8 m5.large in the evening, only 2 at night', 'in the evening, 2, at night'],
    ['m5.large: 4 in the afternoon, on weekends only 1', 'in the afternoon, 1'],
    ['m5.large: 5 on weekdays in the morning, 1 otherwise', 'in the morning, 1'],
    ['m5.large: 9 during the day on weekdays, otherwise 2', 'during the day, 2'],
    ['6 m5.large by day, down to 2 on weekends', 'by day, 2'],
  ])('%s', async (line, unclear) => {
    const { answer } = await bot.respondToLine(line);
    const problems: unknown = Reflect.get(answer, 'problems');
    expect(String(problems).replaceAll('`', '')).toContain(`I could not tell what these mean: ${unclear}.`);
  });
});
