import { afterAll, describe, expect, test } from 'vitest';
import { question } from '../../src/answer/study/quiz.js';
import { drawItems } from '../../src/study/draw.js';
import { newRound } from '../../src/study/round.js';
import { silencedIn } from '../../src/study/silenced.js';
import { bank, studied } from '../fixture/bank.js';
import { lineFor, newAsker, stepOf, studyingBot } from './studying-bot.js';

const { memory, clock, say } = studyingBot('2026-11-20T12:00:00Z');
afterAll(() => memory.close());
const DAY_MS = 86_400_000;

const silenced = async () => (await memory.ask((store) => silencedIn(store, clock.time)))?.value ?? new Set();

/** Somebody gets a question wrong and reports it. */
async function reportOne(item: string, asker = newAsker()) {
  const asked = await say(`/quiz report:${item}`, asker);
  return say(stepOf(asked, 'Two answers are right'), asker);
}

describe('a report', () => {
  test('is two presses away from every verdict', async () => {
    const asker = newAsker();
    const asked = await say('/quiz', asker);
    if (asked.kind !== 'question') throw new Error(JSON.stringify(asked));
    const why = await say(stepOf(await say(lineFor(asked, false), asker), 'Report'), asker);
    expect(why).toMatchObject({ title: 'What is wrong with it?', nextSteps: { length: 4 } });
    expect(await say(stepOf(why, 'It is unclear'), asker)).toMatchObject({ title: 'Reported' });
    expect(await say(stepOf(why, 'It is out of date'), asker)).toMatchObject({ title: 'You have already reported it' });
  });

  test('of three members silences a question for 30 days', async () => {
    const id = bank.items[7]?.id ?? '';
    const asker = newAsker();
    for (let count = 0; count < 3; count += 1) await reportOne(id, asker);
    await reportOne(id);
    expect((await silenced()).has(id)).toBe(false);
    await reportOne(id);
    expect((await silenced()).has(id)).toBe(true);
    clock.time += 31 * DAY_MS;
    expect((await silenced()).has(id)).toBe(false);
  });

  test('holds nothing that tells who made it', async () => {
    const asker = newAsker();
    await reportOne(bank.items[9]?.id ?? '', asker);
    const reports = (await memory.ask((store) => store.reportsSince('')))?.value;
    expect(reports?.length).toBeGreaterThan(0);
    expect(JSON.stringify(reports)).not.toContain(asker.id);
  });

  test.each(['/quiz report:aaaaaaaa', '/quiz report:aaaaaaaa reason:wrong'])(
    '%s says that it is not asked any more',
    async (line) => {
      expect(await say(line, newAsker())).toMatchObject({ kind: 'invalid' });
    },
  );
});

test('a round passes over what is silenced, and does not count it', () => {
  const round = newRound('abcd', 3, { topic: 'widget' });
  const [first, second] = drawItems(bank, round).map(({ id }) => id);
  const asked = question(bank, round, studied, new Set([first ?? '']));
  expect(asked).toMatchObject({ kind: 'question', item: second, at: 1, of: 2 });
});
