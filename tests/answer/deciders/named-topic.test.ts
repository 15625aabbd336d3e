import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { knowledge } from '../../knowledge.js';

describe('a line that only names a topic', () => {
  test.each([
    'widget',
    'so what is widget?',
    'tell me about the widget',
    'what is the main purpose of a widget',
    'what does widget mean',
    'widget meaning',
    'wat is a widget used for',
    'what do you mean by widget',
    'explain the widget to me like im 5',
  ])('is answered by its explanation: %s', (line) => {
    expect(decide(line, fixture)).toMatchObject({ decidedBy: 'named-topic', topic: { id: 'widget' } });
  });

  test.each(['widget cog', 'cog wheel widget', 'what are AWS Widget cogs?'])(
    'names a term with the service that it belongs to: %s',
    (line) => {
      expect(decide(line, fixture)).toMatchObject({ decidedBy: 'named-topic', topic: { id: 'cog-wheel' } });
    },
  );

  test.each([
    ['what is a task definition', 'task-definition'],
    ['so what is the task role used for', 'task-role'],
    ['what is a task', 'task'],
  ])('names the whole term, not the shorter one in it: %s', (line, id) => {
    expect(decide(line, knowledge)).toMatchObject({ decidedBy: 'named-topic', topic: { id } });
  });

  test('is to be compared if the guess is another service', () => {
    expect(decide('what is fargate, sort of like lambda?', knowledge).kind).toBe('comparison');
  });

  test.each(['gadget cog', 'widget gadget', 'cog wheel repair'])('says more than that: %s', (line) => {
    expect(decide(line, fixture).decidedBy).not.toBe('named-topic');
  });
});
