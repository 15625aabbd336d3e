import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/quiz/item.js';
import type { StoredCard } from '../../src/store/records.js';
import { dueCards, intervalOf, nextCard } from '../../src/study/repetition.js';
import { bank } from '../fixture/bank.js';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-20T12:00:00Z');
const withOptions = (count: number): Item => {
  const found = bank.items.find(({ options }) => options.length === count);
  if (!found) throw new Error(`no question with ${count} options`);
  return found;
};

/** Days until the question comes back after each of some answers, each given when it was due. */
async function intervals(item: Item, answers: readonly boolean[], examDay?: string): Promise<readonly number[]> {
  let card: StoredCard | undefined;
  const days: number[] = [];
  for (const correct of answers) {
    card = await nextCard(card, { member: 'ann', item, correct, at: card?.dueAt ?? START, examDay });
    days.push(Math.round(intervalOf(card)));
  }
  return days;
}

describe('a question comes back', () => {
  test('later and later while it is answered right, within half a year', async () => {
    const days = await intervals(withOptions(4), [true, true, true, true, true]);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(days[0]).toBeGreaterThanOrEqual(2);
    expect(days.at(-1)).toBeLessThanOrEqual(180);
  });

  test('the next day if it was wrong', async () => {
    expect(await intervals(withOptions(4), [false])).toEqual([1]);
  });

  test('sooner after a lapse than before', async () => {
    const [, second = 0, , afterLapse = 0] = await intervals(withOptions(4), [true, true, false, true]);
    expect(afterLapse).toBeLessThan(second);
  });

  test('sooner if it has two options, of which one is right by luck', async () => {
    const [lucky = 0] = await intervals(withOptions(2), [true]);
    const [known = 0] = await intervals(withOptions(4), [true]);
    expect(lucky).toBeLessThanOrEqual(known);
  });

  test('before the exam', async () => {
    const exam = new Date(START + 10 * DAY_MS).toISOString().slice(0, 10);
    const [first = 0, second = 0] = await intervals(withOptions(4), [true, true], exam);
    expect(first + second).toBeLessThanOrEqual(10);
  });

  test('on the same day in every process', async () => {
    const repetition = { member: 'ann', item: withOptions(4), correct: true, at: START };
    expect(await nextCard(undefined, repetition)).toEqual(await nextCard(undefined, repetition));
  });
});

test('what is most overdue for its interval is asked first, and nothing before it is due', () => {
  const card = (item: string, dueIn: number, interval: number): StoredCard => ({
    member: 'ann',
    item,
    dueAt: START + dueIn * DAY_MS,
    lastAt: START + (dueIn - interval) * DAY_MS,
    stability: 1,
    difficulty: 1,
    reps: 1,
    lapses: 0,
    state: 2,
  });
  const cards = [card('later', 1, 3), card('long', -5, 50), card('short', -3, 3)];
  expect(dueCards(cards, START).map(({ item }) => item)).toEqual(['short', 'long']);
});
