import { afterAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { bank } from '../fixture/bank.js';
import { lineFor, newAsker, stepOf, studyingBot } from './studying-bot.js';

const { memory, clock, say } = studyingBot('2026-11-20T12:00:00Z');
afterAll(() => memory.close());

function question(answer: Answer): Extract<Answer, { kind: 'question' }> {
  if (answer.kind !== 'question') throw new Error(JSON.stringify(answer));
  return answer;
}

describe('/quiz only:mistakes', () => {
  test('says that nothing was answered yet, on that topic either, and offers a quiz on it', async () => {
    const asker = newAsker();
    const nothing = { title: 'Nothing answered yet' };
    expect(await say('/quiz only:mistakes', asker)).toMatchObject({ ...nothing, nextSteps: [{ line: '/quiz' }] });
    await say(lineFor(question(await say('/quiz topic:widget', asker)), true), asker);
    expect(await say('/quiz only:mistakes', asker)).toMatchObject({ title: 'No mistakes left' });
    expect(await say('/quiz only:mistakes topic:gadget', asker)).toMatchObject({
      ...nothing,
      nextSteps: [{ line: '/quiz topic:gadget' }, { line: '/quiz' }],
    });
  });

  test('asks what was wrong the last time, until it is right', async () => {
    const asker = newAsker();
    const asked = question(await say('/quiz topic:widget', asker));
    await say(lineFor(asked, false), asker);
    const again = question(await say('/quiz only:mistakes topic:widget', asker));
    expect(again).toMatchObject({ item: asked.item, left: { only: 'mistakes', count: 1 } });
    expect(await say('/quiz only:mistakes topic:gadget', asker)).toMatchObject({ title: 'Nothing answered yet' });
    clock.time += 1_000;
    const verdict = await say(lineFor(again, true), asker);
    expect(verdict).toMatchObject({ right: true, remembered: 'yes' });
    expect(await say(stepOf(verdict, 'Next question'), asker)).toMatchObject({ title: 'No mistakes left' });
  });
});

describe('/quiz only:new', () => {
  test('a hint tells a wrong option of the same question, a skip asks another one', async () => {
    const asker = newAsker();
    const asked = question(await say('/quiz only:new topic:cog-wheel', asker));
    const wish = (pick: string) => (asked.nextSteps[0]?.line ?? '').replace('pick:a', `pick:${pick}`);
    expect(question(await say(wish('hint'), asker))).toMatchObject({ item: asked.item, remark: expect.any(String) });
    // What comes instead is drawn from few questions, anew each time.
    for (let time = 0; time < 100; time += 1) {
      clock.time += 10_000;
      expect(question(await say(wish('skip'), asker)).item).not.toBe(asked.item);
    }
    expect(await say('/progress', asker)).toMatchObject({ answered: 0 });
  });

  test('asks only what was never answered, to the last one', async () => {
    const asker = newAsker();
    const topic = 'cog-wheel';
    const all = bank.items.filter((item) => item.topic === topic);
    const seen = new Set<string>();
    let answer = await say(`/quiz only:new topic:${topic}`, asker);
    while (answer.kind === 'question') {
      expect(answer.left?.count).toBe(all.length - seen.size);
      seen.add(answer.item);
      clock.time += 10_000;
      answer = await say(stepOf(await say(lineFor(answer, true), asker), 'Next question'), asker);
    }
    expect(answer).toMatchObject({ title: 'Nothing new' });
    expect(seen.size).toBe(all.length);
  });

  test('is for who is known', async () => {
    const forgetful = studyingBot('2026-11-20T12:00:00Z', { memory: undefined });
    expect(await forgetful.say('/quiz only:new', newAsker())).toMatchObject({ title: 'Nothing is remembered here' });
  });
});

test('/quiz only: with anything else says what there is', async () => {
  expect(await say('/quiz only:hard', newAsker())).toMatchObject({ kind: 'invalid' });
});
