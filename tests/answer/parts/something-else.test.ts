import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.js';
import type { Answer } from '../../../src/answer/answer.js';
import { decide } from '../../../src/answer/decide.js';
import { createBot } from '../../../src/bot.js';
import { createLog } from '../../../src/log.js';
import { fixture, fixtureKnowledge, WEIGHTS } from '../../fixture/knowledge.js';

const bot = createBot(fixture, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
const answerTo = async (line: string): Promise<Answer> => (await bot.respondToLine(line)).answer;

const QUESTION = 'how long may a widget turn';
const LONG_QUESTION = `${QUESTION}, ${'I wonder and wonder '.repeat(4)}?`;
const sureOfAll = fixtureKnowledge({ weights: { ...WEIGHTS, sure: 0.1 } });

function leadOf(answer: Answer): string {
  return answer.kind === 'passages' ? answer.lead : '';
}

describe('"Something else?"', () => {
  test('stands below a sure answer, as the last button', () => {
    const { certainty, nextSteps } = decide(QUESTION, fixture);
    expect(certainty).toBe('sure');
    expect(nextSteps.at(-1)).toEqual({
      label: 'Something else?',
      line: `/ask question:something else than: ${QUESTION}`,
    });
  });

  test.each([
    ['a question', decide(QUESTION, fixture)],
    ['a question that is too long for a button', decide(LONG_QUESTION, sureOfAll)],
  ])('says what the next candidates for %s say, with a button for each that has a question', async (_, answer) => {
    const { label, line = '' } = answer.nextSteps.at(-1) ?? {};
    expect(label).toBe('Something else?');
    expect(line.length).toBeLessThanOrEqual(100);
    const others = await answerTo(line);
    if (others.kind !== 'others') throw new Error(`a ${others.kind} came instead`);
    expect(others.certainty).toBe('unsure');
    expect(others.likely.length).toBeGreaterThan(1);
    expect(others.likely.map(({ says }) => says)).not.toContain(leadOf(answer));
    const questions = others.likely.map(({ heading }) => heading).filter((heading) => heading.endsWith('?'));
    expect(others.nextSteps.map(({ label: one }) => one)).toEqual(expect.arrayContaining(questions));
  });

  test('carries its question through, on one line', () => {
    expect(decide('how long may \n a widget turn', fixture).nextSteps.at(-1)?.line).toBe(
      `/ask question:something else than: ${QUESTION}`,
    );
  });

  test.each(['zebra', '#zebra', '#1 #2'])(
    'says that there is nothing else where there is not: %s',
    async (rejected) => {
      expect(await answerTo(`/ask question:something else than: ${rejected}`)).toMatchObject({ kind: 'unknown' });
    },
  );
});
