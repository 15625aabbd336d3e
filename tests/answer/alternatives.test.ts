import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Answer } from '../../src/answer/answer.js';
import { decide } from '../../src/answer/decide.js';
import { alternativesTo } from '../../src/answer/parts/alternatives.js';
import { createBot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import type { Candidate } from '../../src/retrieval/candidate.js';
import { entryWith, fixture, fixtureKnowledge, WEIGHTS } from '../fixture/knowledge.js';

const bot = createBot(fixture, createLog({ logLevel: 'silent' }), { commands, logMisses: false });
const answerTo = async (line: string): Promise<Answer> => (await bot.respondToLine(line)).answer;

function candidate(content: Candidate['content'], probability: number): Candidate {
  return { content, probability, features: {} };
}
const entry = (says: string, probability: number): Candidate =>
  candidate({ kind: 'entry', entry: entryWith(says) }, probability);
const topicOf = (id: string) => {
  const topic = fixture.topics.find((one) => one.id === id);
  if (!topic) throw new Error(`there is no topic ${id}`);
  return { topic };
};

const CHOSEN = entry('takes 12 parts', 0.9);
const linesOf = (others: readonly Candidate[], need = 'how many?'): readonly string[] =>
  alternativesTo(CHOSEN, [CHOSEN, ...others], need).map(({ line }) => line);

describe('an alternative', () => {
  test('is a line for what else was likely', () => {
    const others = [
      entry('turns for 60 seconds', 0.5),
      candidate({ kind: 'explanation', topic: topicOf('gizmo') }, 0.4),
      candidate({ kind: 'comparison', topics: [topicOf('widget'), topicOf('gadget')] }, 0.3),
    ];
    expect(linesOf(others)).toEqual([
      '/ask question:How long does a widget turn at most?',
      '/explain topic:gizmo',
      '/compare first:widget second:gadget',
    ]);
    expect(linesOf([candidate({ kind: 'recommendation' }, 0.5)])).toEqual(['/which need:how many?']);
  });

  test('is none of what is much less likely, nor what nobody wrote a question for', () => {
    expect(linesOf([entry('turns for 60 seconds', 0.05)])).toEqual([]);
    expect(linesOf([entry('crimson, emerald', 0.9)])).toEqual([]);
  });

  test('is never what was chosen, none is there twice, and three are enough', () => {
    const all = ['turns for 60', 'rotates on', 'rests while', 'Stop the belt', 'Lift the old'];
    const others = [CHOSEN, ...all.flatMap((says) => [entry(says, 0.8), entry(says, 0.8)])];
    const lines = linesOf(others);
    expect(lines).toHaveLength(3);
    expect(new Set(lines).size).toBe(3);
  });

  test('is left out where its line would not fit a button', () => {
    const need = 'a '.repeat(60);
    expect(linesOf([candidate({ kind: 'recommendation' }, 0.9)], need)).toEqual([]);
  });
});

describe('pressing an alternative', () => {
  const asked = fixture.index.entries.filter(({ question }) => question !== undefined);

  test.each(asked.map((one) => [one.question ?? '', one] as const))(
    'gets exactly the answer that it is a line for: %s',
    async (question, { passage, statement }) => {
      const answer = await answerTo(`/ask question:${question}`);
      expect(answer).toMatchObject({ certainty: 'sure', decidedBy: 'listed-question' });
      expect(JSON.stringify(answer)).toContain(passage.task?.title ?? passage.error?.title ?? statement.markdown);
    },
  );

  test.each([
    'what about the widget and its parts',
    'grease or belt',
    'widget vs gizmo',
    'the widget hums',
    'is the widget blue',
  ])('below any answer leads to an answer that is sure: %s', async (line) => {
    for (const { line: pressed, label } of decide(line, fixture).alternatives ?? []) {
      expect(pressed.length).toBeLessThanOrEqual(100);
      expect(label).toMatch(/^\P{Ll}/u);
      const { certainty, kind } = await answerTo(pressed);
      expect([certainty ?? 'sure', kind === 'unknown']).toEqual(['sure', false]);
    }
  });
});

describe('an answer that is not sure', () => {
  const unsure = decide(
    'the widget and its belt',
    fixtureKnowledge({ weights: { ...WEIGHTS, sure: 0.999, unsure: 0.01 } }),
  );

  test('has its alternatives as its first buttons', () => {
    const { alternatives = [], nextSteps } = unsure;
    expect(unsure.certainty).toBe('unsure');
    expect(alternatives.length).toBeGreaterThan(0);
    expect(nextSteps.slice(0, alternatives.length)).toEqual(alternatives.map(({ label, line }) => ({ label, line })));
  });
});
