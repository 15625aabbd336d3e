import { describe, expect, test } from 'vitest';
import { twoQuestions } from '../../src/understand/two-questions.js';
import { fixture } from '../fixture/knowledge.js';

const parted = (line: string) => twoQuestions(line, fixture.names);

describe('a line with two questions', () => {
  test.each([
    ['Why does a gizmo stop? How can a widget help?', 'Why does a gizmo stop?', 'How can a widget help?'],
    ['why does a gizmo stop and can a widget turn it', 'why does a gizmo stop', 'can a widget turn it'],
    ['most parts of a widget? also what colour has a gizmo', 'most parts of a widget?', 'what colour has a gizmo'],
  ])('is parted where the second begins: %s', (line, first, second) => {
    expect(parted(line)?.[0]).toBe(first);
    expect(parted(line)?.[1]).toContain(second);
  });

  test('tells the second with what the first is about, if that says not by itself what it means', () => {
    expect(parted('what is a gizmo, and how many can I have?')?.[1]).toBe('Gizmo: how many can I have?');
    expect(parted('what is a gizmo, and how does it turn a widget?')?.[1]).toBe('Gizmo: how does it turn a widget?');
    expect(parted('what is a gizmo, and how long does a widget turn?')?.[1]).toBe('how long does a widget turn?');
  });

  test.each([
    ['one question', 'how long does a widget turn at most?'],
    ['a story before a question', 'My widget has stopped. How long does it turn?'],
    ['two names in one question', 'how do a widget and a gizmo differ?'],
    ['three questions', 'what is a widget? who makes widgets? how long do they turn?'],
    ['a word that asks for the reason only', 'does a widget stop? why?'],
    ['a choice', 'should I take a widget or a gizmo?'],
    ['a long text', `what is a widget? ${'and how long does it turn '.repeat(9)}`],
  ])('is none: %s', (_, line) => {
    expect(parted(line)).toBeUndefined();
  });
});
