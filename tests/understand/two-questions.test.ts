import { describe, expect, test } from 'vitest';
import { secondQuestion, twoQuestions } from '../../src/understand/two-questions.js';
import { fixture } from '../fixture/knowledge.js';

const second = (first: string, then: string, answered: string[] = []) =>
  secondQuestion({ first, second: then }, answered, fixture.names).question;

describe('a line with two questions', () => {
  test.each([
    ['Why does a gizmo stop? How can a widget help?', 'Why does a gizmo stop?', 'How can a widget help?'],
    ['why does a gizmo stop and can a widget turn it', 'why does a gizmo stop', 'can a widget turn it'],
    ['most parts of a widget? also what colour has a gizmo', 'most parts of a widget?', 'what colour has a gizmo'],
    ['explain widgets and how they turn', 'explain widgets', 'how they turn'],
    ['what is a widget and its parts?', 'what is widget', 'what is its parts'],
  ])('is parted where the second begins: %s', (line, first, second) => {
    expect(twoQuestions(line)).toEqual({ first, second });
  });

  test('may ask for the definitions of two things', () => {
    expect(twoQuestions('What is a widget and a blue gizmo?')).toEqual({
      first: 'What is widget',
      second: 'What is a blue gizmo',
      things: ['widget', 'blue gizmo'],
    });
  });

  test('the second gets the subject of the first, unless it names one itself', () => {
    expect(second('what is a gizmo', 'how many can I have?')).toBe('gizmo: how many can I have?');
    expect(second('what is a gizmo', 'does a widget need it?')).toBe('does a widget need gizmo?');
    expect(second('what is a gizmo', 'how long does a widget turn?')).toBe('how long does a widget turn?');
  });

  test('"it" is what the first names first', () => {
    expect(second('is a gizmo better than a widget', 'what colour does it have')).toBe('what colour does Gizmo have');
    expect(second('is a gizmo better than a widget', 'which costs less')).toBe('Gizmo, Widget: which costs less');
  });

  test('"it" is all of what the first asks to define', () => {
    expect(second('what is gizmo maintenance', 'why does it matter')).toBe('why does gizmo maintenance matter');
    expect(second('what is the weight of a gizmo', 'what colour does it have')).toBe('what colour does Gizmo have');
  });

  test('if the first names nothing, the second gets what its answer is about', () => {
    expect(second('which part turns', 'how do I stop it', ['Gizmo'])).toBe('how do I stop Gizmo');
  });

  test.each([
    ['one question', 'how long does a widget turn at most?'],
    ['a story before a question', 'My widget has stopped. How long does it turn?'],
    ['two names in one question', 'how do a widget and a gizmo differ?'],
    ['a difference', 'what is the difference between widgets, gizmos and gadgets?'],
    ['a longer phrase with "and"', 'what is the best way to turn and stop a widget?'],
    ['three questions', 'what is a widget? who makes widgets? how long do they turn?'],
    ['a word that asks for the reason only', 'does a widget stop? why?'],
    ['a statement after a statement', 'the widget has stopped and can not be turned'],
    ['a choice', 'should I take a widget or a gizmo?'],
    ['a long text', `what is a widget? ${'and how long does it turn '.repeat(9)}`],
  ])('is none: %s', (_, line) => {
    expect(twoQuestions(line)).toBeUndefined();
  });
});
