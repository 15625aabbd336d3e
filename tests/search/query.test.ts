import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Query, readQuery } from '../../src/search/query.js';
import type { QuestionForm } from '../../src/search/question-form.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const read = (text: string): Query => readQuery(text, knowledge.names, knowledge.index, knowledge.factKeys);

describe('the form of a question', () => {
  test.each<readonly [QuestionForm, string]>([
    ['quantity', 'how long can a lambda run?'],
    ['quantity', 'how many targets may a rule have'],
    ['quantity', 'maximum of tasks in a service'],
    ['quantity', 'and what is the size of a lambda package?'],
    ['why', 'why is my first call slow?'],
    ['why', 'how come fargate costs more?'],
    ['why', "what's the point of a task role?"],
    ['place', 'where do I see the logs of my function?'],
    ['place', 'so where can I find them'],
    ['definition', 'what is a pod'],
    ['definition', "what's a cold start?"],
    ['definition', 'what are savings plans?'],
    ['yes-no', 'is fargate serverless?'],
    ['yes-no', 'can lambda run docker images'],
    ['yes-no', 'but does it scale to zero?'],
    ['yes-no', 'do I have to patch it?'],
    ['how', 'how do I scale my service?'],
    ['how', 'tell me how eks works'],
    ['quantity', 'lambda zip limit'],
    ['other', ''],
  ])('%s: %s', (form, question) => {
    expect(read(question).form).toBe(form);
  });
});

describe('a question asks about', () => {
  test.each([
    ['how long can a lambda run?', 'time limit'],
    ['what does it cost', 'billing'],
    ['who patches the servers of fargate?', 'servers'],
    ['which languages does lambda speak', 'languages'],
    ['how does ecs scale?', 'scaling'],
    ['how much RAM can it have?', 'memory'],
    ['what are the quotas?', 'main limits'],
    ['when is batch a good idea?', 'best for'],
  ])('%s: %s', (question, key) => {
    expect(read(question).factKeys).toContain(key);
  });

  test('no fact if it names none', () => {
    expect(read('fargate or ecs').factKeys).toEqual([]);
  });
});

describe('a question is read', () => {
  test('without chatter and with its spelling mended, which is told', () => {
    const query = read('hey quick question, how long can a lamdba run? thx');
    expect(query.plain).toContain('how long can a lambda run?');
    expect(query.plain).not.toContain('hey');
    expect(query.corrections).toEqual([{ typed: 'lamdba', read: 'lambda' }]);
  });

  test('with the topics that it names, each once', () => {
    const { topics, mentions } = read('lambda or fargate: is lambda cheaper than fargte?');
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'fargate']);
    expect(mentions).toHaveLength(4);
  });

  test('keeping what was typed', () => {
    expect(read(' hey, a LAMDBA ').text).toBe(' hey, a LAMDBA ');
  });

  test('of any text never fails, and has each telling word once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stems = read(text).words.map(({ stem }) => stem);
        expect(new Set(stems).size).toBe(stems.length);
      }),
      { numRuns: 60 },
    );
  });
});
