import { afterAll, expect, test } from 'vitest';
import { readRound } from '../../src/study/round-code.js';
import { lineFor, newAsker, studyingBot } from '../commands/studying-bot.js';

const { memory, clock, say } = studyingBot('2026-11-20T12:00:00Z');
afterAll(() => memory.close());

test('somebody has begun with a note after 20 answers on it, and not with another one', async () => {
  const asker = newAsker();
  const isFirst = async (line: string) => {
    const question = await say(line, asker);
    const [, round = ''] = /round:(\S+)/.exec(question.nextSteps[0]?.line ?? '') ?? [];
    return readRound(round)?.first ?? false;
  };
  expect(await isFirst('/quiz topic:widget')).toBe(true);
  for (let count = 0; count < 20; count += 1) {
    clock.time += 10_000;
    const question = await say('/quiz topic:widget', asker);
    if (question.kind === 'question') await say(lineFor(question, true), asker);
  }
  expect(await isFirst('/quiz topic:widget')).toBe(false);
  expect(await isFirst('/quiz topic:gadget')).toBe(true);
  expect(await isFirst('/quiz topic:gadget difficulty:hard')).toBe(false);
});
