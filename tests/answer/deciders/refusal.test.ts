import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { knowledge } from '../../knowledge.js';

const nearestTo = (line: string): readonly string[] => {
  const answer = decide(line, fixture);
  return answer.kind === 'unknown' ? answer.nearest.map(({ id }) => id) : [];
};

describe('what nobody else answers is not in the notes, with the reason:', () => {
  test.each([
    ['a service of AWS that they lack', 'how do I use a sprocket?', 'not-in-notes', 'Amazon Sprocket'],
    ['the product of another provider', 'how do azure functions scale?', 'other-provider', 'Azure Functions'],
    ['no question at all', 'write me a poem', 'wish', 'writing texts for you'],
    ['something else altogether', 'how tall is the tower?', 'off-topic', undefined],
  ])('%s', (_, line, reason, subject) => {
    const answer = decide(line, fixture);
    expect(answer).toMatchObject({ decidedBy: 'refusal', kind: 'unknown', certainty: 'sure', reason });
    expect(Reflect.get(answer, 'subject')).toBe(subject);
  });

  test('another provider is told before a service of AWS that is named, too', () => {
    expect(decide('how do I move a sprocket to azure functions?', fixture)).toMatchObject({ reason: 'other-provider' });
  });
});

describe('there is a way on:', () => {
  test('entries that mention a service that the notes lack', () => {
    const { nextSteps, ...answer } = decide('what database fits a school project', knowledge);
    expect(answer).toMatchObject({ kind: 'unknown', subject: 'databases' });
    expect(nextSteps.map(({ label }) => label).join()).toContain('with a database?');
  });

  test('topics, those that the line names first', () => {
    expect(nearestTo('is a widget like azure functions?')[0]).toBe('widget');
    expect(nearestTo('how tall is the tower?')).toHaveLength(3);
  });

  test('questions on a topic that is named beside a service that the notes lack', () => {
    const { alternatives = [], nextSteps, ...answer } = decide('how does a sprocket work with a widget?', fixture);
    expect(answer).toMatchObject({ subject: 'Amazon Sprocket', questions: 3 });
    expect(nextSteps.map(({ line }) => line)).toEqual([
      ...alternatives.map(({ line }) => line),
      '/explain topic:widget',
    ]);
  });

  test.each(['how do I use a sprocket?', 'is a widget like azure functions?'])('no questions: %s', (line) => {
    expect(decide(line, fixture)).toMatchObject({ decidedBy: 'refusal', questions: 0, alternatives: [] });
  });
});
