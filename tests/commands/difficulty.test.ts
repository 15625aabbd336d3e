import { afterAll, expect, test } from 'vitest';
import { bank } from '../fixture/bank.js';
import { newAsker, studyingBot } from './studying-bot.js';

const { memory, clock, say } = studyingBot('2026-11-20T12:00:00Z');
afterAll(() => memory.close());

const DAY_MS = 86_400_000;
const easy = bank.items.filter(({ topic, difficulty }) => topic === 'cog-wheel' && difficulty === 1);

async function answerAllWrong(members: number): Promise<void> {
  for (const [place, { id: item }] of easy.entries())
    for (let count = 0; count < members; count += 1) {
      const member = `${place}-${count}`;
      const answer = {
        id: `quiz ${member}`,
        member,
        item,
        note: 'widget',
        correct: false,
        day: '2026-11-20',
        at: clock.time,
      };
      await memory.ask((store) => store.addAnswer(answer, { isFirst: true }));
    }
}

test('what all members get wrong is asked as hard from the next day on, through the whole round', async () => {
  const asker = newAsker();
  await answerAllWrong(20);
  const hard = async () => {
    const found = await say('/quiz topic:cog-wheel difficulty:hard questions:10', asker);
    return found.kind === 'question' ? found : undefined;
  };
  const ofToday = await hard();
  expect(easy.map(({ id }) => id)).not.toContain(ofToday?.item);
  clock.time += DAY_MS;
  let question = await hard();
  const asked: string[] = [];
  while (question) {
    asked.push(question.item);
    expect(question.difficulty).toBe(3);
    clock.time += 10_000;
    const verdict = await say(question.nextSteps[0]?.line ?? '', asker);
    const next = await say(
      verdict.nextSteps.find(({ label }) => label === 'Next question')?.line ?? '/progress',
      asker,
    );
    question = next.kind === 'question' ? next : undefined;
  }
  expect(new Set(asked).size).toBe(asked.length);
  expect(easy.filter(({ id }) => asked.includes(id)).length).toBeGreaterThan(3);
});
