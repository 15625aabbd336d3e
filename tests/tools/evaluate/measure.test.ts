import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import type { Bot } from '../../../src/bot.js';
import { measure, medianLength, type Outcome, shareOf } from '../../../tools/evaluate/judge.js';
import type { Question } from '../../../tools/evaluate/questions.js';
import { BASE, UNKNOWN } from './answers.js';
import { question } from './question.js';

const HELP: Answer = { ...BASE, kind: 'help', title: '', commands: [] };

/** What a bot says to a line, how sure it is, and the lines of the alternatives below. */
interface Script {
  readonly says: string;
  readonly certainty?: 'sure' | 'unsure';
  readonly alternatives?: readonly string[];
  readonly refused?: boolean;
}

/** A bot that says what was written down for each line. */
function scripted(script: Readonly<Record<string, Script>>, asked: string[] = []): Bot {
  return {
    commands: [],
    isPrivate: () => false,
    complete: () => [],
    load: async () => undefined,
    respond: () => Promise.reject(new Error('only lines are measured')),
    respondToLine: async (line) => {
      asked.push(line);
      const { says = '', certainty = 'sure', alternatives = [], refused = false } = script[line] ?? {};
      const answer: Answer = {
        ...(refused ? UNKNOWN : HELP),
        certainty,
        alternatives: alternatives.map((one) => ({ label: one, line: one, probability: 0.5 })),
      };
      const embeds = [{ description: says }];
      return {
        answer,
        ms: 1,
        reply: { files: [], body: { embeds, components: [], allowed_mentions: { parse: [] }, attachments: [] } },
      };
    },
  };
}

const RIGHT: Script = { says: 'twelve parts' };
const outcomeOf = async (
  asked: Partial<Question>,
  script: Readonly<Record<string, Script>>,
): Promise<Outcome | undefined> =>
  (await measure(scripted(script), [question({ question: 'q', says: [/twelve/], ...asked })]))[0]?.outcome;

describe('what a member gets is', () => {
  test.each<[string, Outcome, Readonly<Record<string, Script>>]>([
    ['the right answer at once', 'right', { q: RIGHT }],
    ['the right answer, shown as one that may be meant', 'within a press', { q: { ...RIGHT, certainty: 'unsure' } }],
    [
      'the right answer behind a button',
      'within a press',
      { q: { says: 'no', certainty: 'unsure', alternatives: ['a', 'b'] }, b: RIGHT },
    ],
    [
      'the right answer behind the button below a sure wrong one',
      'within a press',
      { q: { says: 'no', alternatives: ['a'] }, a: RIGHT },
    ],
    [
      'several answers without the right one',
      'unsure, without',
      { q: { says: 'no', certainty: 'unsure', alternatives: ['a'] } },
    ],
    ['a wrong answer', 'wrong', { q: { says: 'no' } }],
    ['a refusal', 'refused', { q: { says: 'twelve', refused: true } }],
  ])('%s: %s', async (_what, outcome, script) => {
    expect(await outcomeOf({}, script)).toBe(outcome);
  });

  test.each<[string, Outcome, Script]>([
    ['refused', 'right', { says: '', refused: true }],
    ['answered as what may be meant', 'unsure, without', { says: 'no', certainty: 'unsure' }],
    ['answered', 'wrong', { says: 'no' }],
  ])('of what has no answer, if it is %s: %s', async (_what, outcome, script) => {
    expect(await outcomeOf({ kind: 'unanswerable', says: [] }, { q: script })).toBe(outcome);
  });
});

describe('a question is asked', () => {
  test('as it is typed, a need with its command, and distorted if wanted', async () => {
    const asked: string[] = [];
    const shout = { name: 'shouted', apply: (text: string) => text.toUpperCase() };
    const questions = [
      question({ question: 'how many?' }),
      question({ kind: 'which', question: 'turn parts', first: [] }),
    ];
    await measure(scripted({}, asked), questions);
    await measure(scripted({}, asked), questions, shout);
    expect(asked).toEqual(['how many?', '/which need:turn parts', 'HOW MANY?', '/which need:TURN PARTS']);
  });

  test('without pressing a button if the first answer is right', async () => {
    const asked: string[] = [];
    await measure(scripted({ q: { ...RIGHT, alternatives: ['a'] } }, asked), [
      question({ question: 'q', says: [/twelve/] }),
    ]);
    expect(asked).toEqual(['q']);
  });
});

test('shares are in percent, and the median length leaves refusals out', async () => {
  const script = {
    a: { says: 'yes' },
    b: { says: 'yes, yes, yes' },
    c: { says: 'no'.repeat(50), refused: true },
    d: { says: 'yes, yes' },
  };
  const all = await measure(
    scripted(script),
    Object.keys(script).map((one) => question({ question: one, says: [/yes/] })),
  );
  expect(shareOf('right', all)).toBe(75);
  expect(shareOf('refused', all)).toBe(25);
  expect(shareOf('right', [])).toBe(0);
  expect(medianLength(all)).toBe('yes, yes\n'.length);
  expect(medianLength([])).toBe(0);
});
