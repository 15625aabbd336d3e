import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.js';
import { ask } from '../../src/answers/ask.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';
import { expectKind, replyTo } from './replies.js';
import { STUDENT_QUESTIONS } from './student-questions.js';

const pagesOf = new Map(knowledge.notes.map(({ id, sources }) => [id, new Set(sources.map(({ url }) => url))]));

/** Sources whose page the note that they name does not list. */
function foreignPages({ sources }: Answer): string[] {
  return sources.flatMap(({ note, page }) => (page && pagesOf.get(note)?.has(page.url) ? [] : [note]));
}

describe('a student asks', () => {
  test.each(STUDENT_QUESTIONS)('$asks: and what is answered has its source', async ({ asks }) => {
    const { answer, problems } = await replyTo(asks);
    expect(foreignPages(answer)).toEqual([]);
    expect(answer.sources.length > 0).toBe(answer.kind !== 'unknown');
    expect(problems).toEqual([]);
  });

  test('about every note', () => {
    const asked = new Set(STUDENT_QUESTIONS.map(({ note }) => note));
    expect(knowledge.notes.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([]);
  });
});

describe('an answer from a passage', () => {
  test('fits a phone, 420 characters at most, and says nothing twice', () => {
    for (const { asks } of STUDENT_QUESTIONS) {
      const answer = ask(asks, knowledge);
      if (answer.kind !== 'passages') continue;
      const statements = [answer.lead, ...answer.details];
      expect(statements.join('').length, asks).toBeLessThanOrEqual(420);
      expect(new Set(statements).size, asks).toBe(statements.length);
    }
  });

  test('offers its topic and questions that its note answers, as buttons', async () => {
    const { answer } = await replyTo('how much disk does a fargate task get?');
    const lines = expectKind(answer, 'passages').nextSteps.map(({ line }) => line);
    expect(lines[0]).toMatch(/^\/explain topic:/);
    expect(lines.slice(1).every((line) => line.startsWith('/ask question:'))).toBe(true);
  });

  test('tells which words were misspelt', async () => {
    const { answer, text } = await replyTo('how long can a lamdba run?');
    expect(expectKind(answer, 'passages').corrections).toEqual([{ typed: 'lamdba', read: 'lambda' }]);
    expect(text).toMatch(/I read `lamdba` as lambda/);
    expect(text).toContain('15 minutes');
  });
});

describe('a question is understood', () => {
  const LIMIT = /\b15 minutes\b/;

  test.each([
    ['as keywords', 'lambda max time limit'],
    ['as a sentence', 'How long can an AWS Lambda function run before it is stopped?'],
    ['with chatter around it', 'hey all, sorry if dumb, how long can a lambda run? thanks in advance!!'],
    ['in the grammar of other people', 'how much long the lambda function is can running at maximum?'],
    ['in capitals', 'HOW LONG CAN A LAMBDA RUN'],
    ['with typing mistakes', 'how long can a lamda functon run at most'],
    ['over several lines', 'how long\ncan a lambda\n\nrun?'],
  ])('%s: %s', async (_how, question) => {
    const { text } = await replyTo(question);
    expect(text).toMatch(LIMIT);
  });

  test.each([
    ['before it', `${'please '.repeat(850)}how long can a lambda run`],
    ['after it', `how long can a lambda run ${'please '.repeat(840)}`],
    ['within it', `how long ${'please '.repeat(840)}can a lambda run`],
  ])('with one word said over and over %s', async (_where, question) => {
    expect((await replyTo(question)).text).toMatch(LIMIT);
  });

  test.each([
    ['chatter', 'hello hello hello thanks. '],
    ['a story', 'My cat sat on the keyboard again this morning and my brother laughed about it. '],
  ])('in the middle of 6,000 characters of %s', async (_what, noise) => {
    const around = noise.repeat(Math.floor(2_950 / noise.length));
    const { answer, text, problems } = await replyTo(`${around}how long can a lambda function run at most? ${around}`);
    expect(answer.kind).toBe('passages');
    expect(text).toMatch(LIMIT);
    expect(problems).toEqual([]);
  });
});

describe('a question that another command answers goes there:', () => {
  test.each<readonly [question: string, kind: Answer['kind']]>([
    ['difference between ecs and eks', 'comparison'],
    ['what is a pod?', 'explanation'],
    ['which service should I use for a nightly job of five minutes?', 'recommendation'],
    ['what should I use to render ten thousand frames by monday?', 'recommendation'],
    ['what does lambda cost for 3 million requests with 512 MB and 200 ms?', 'quote'],
  ])('%s', async (question, kind) => {
    expect((await replyTo(question)).answer.kind).toBe(kind);
  });
});

describe('any text', () => {
  test('gets a reply that Discord takes, with sources if it is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { answer, problems } = await replyTo(`/ask question:${text}`);
        expect(problems).toEqual([]);
        expect(answer.sources.length > 0).toBe(['passages', 'explanation', 'comparison'].includes(answer.kind));
      }),
      { numRuns: 40 },
    );
  });

  test('gets the same answer again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.constantFrom(...STUDENT_QUESTIONS.map(({ asks }) => asks))), (text) => {
        expect(ask(text, knowledge)).toEqual(ask(text, knowledge));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a comparison in other words', () => {
  const told = (question: string) => expectKind(ask(question, knowledge), 'comparison');

  test.each([
    ['is it the task role or the execution role that my code has', ['execution-role', 'task-role']],
    ['why would anyone pick batch if lambda exists already', ['batch', 'lambda']],
  ])('%s', (question, sides) => {
    expect(
      told(question)
        .topics.map(({ id }) => id)
        .sort(),
    ).toEqual(sides);
  });

  test('names a side that is not in the notes', () => {
    expect(told('compare EC2, Lambda and DynamoDB').remark).toBe(
      'Amazon DynamoDB: not in my notes, so I leave that out.',
    );
    expect(told('lambda or fargate for files in s3').remark).toBeUndefined();
  });
});

test.each(['https://example.com/page what is ecs?', '**what is `ecs`?**', 'what is ||ecs||'])(
  'addresses and marks around a question say nothing: %s',
  (question) => {
    expect(expectKind(ask(question, knowledge), 'explanation').topic.id).toBe('ecs');
  },
);
