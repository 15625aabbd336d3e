import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripChatter } from '../../src/language/chatter.js';
import { anyText } from '../any-text.js';

describe('a question loses', () => {
  test.each([
    ['sorry noob here, what is a pod?', 'what is a pod?'],
    ['quick question: what is a pod?', 'what is a pod?'],
    ['Hi all! Does anybody know, ecs or eks?', 'ecs or eks?'],
    ['hey guys, sorry, what does fargate cost?', 'what does fargate cost?'],
    ['hmm i was wondering, can lambda scale to zero?', 'can lambda scale to zero?'],
  ])('its opening clauses: %s', (typed, left) => {
    expect(stripChatter(typed)).toBe(left);
  });

  test.each([
    ['what is a pod? thanks a lot', 'what is a pod?'],
    ['ecs or eks? pls help', 'ecs or eks?'],
    ['fargate price please', 'fargate price'],
    ['lambda time limit lol', 'lambda time limit'],
    ['what was a pod again?', 'what was a pod'],
    ['what is a pod, bot?', 'what is a pod,'],
  ])('what trails behind it: %s', (typed, left) => {
    expect(stripChatter(typed)).toBe(left);
  });

  test('the wrong grammar of "what means"', () => {
    expect(stripChatter('what means multi az')).toBe('what is multi az');
  });

  test('both ends at once, and line breaks', () => {
    expect(stripChatter('hi all,\n does anybody know,  ecs or eks? pls help')).toBe('ecs or eks?');
  });
});

describe('a question keeps', () => {
  test.each([
    'what is a pod?',
    'does lambda scale?',
    'is fargate serverless',
    'On EC2, who patches the system?',
    'fargate: price?',
    'when to use batch',
    'which one does not need servers?',
    'send a report every morning',
    'where do I run a discord bot',
    'video conversion of two hours',
    'bot for a chat room',
  ])('everything that belongs to it: %s', (question) => {
    expect(stripChatter(question)).toBe(question);
  });
});

test.each(['thanks!', 'hello there', 'pls help', 'what?', 'so, what is it?'])(
  'where nothing else is left, the text stays: %s',
  (text) => {
    expect(stripChatter(`  ${text} `)).not.toBe('');
    expect(text).toContain(stripChatter(text));
  },
);

describe('any text', () => {
  test('that is not blank leaves something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stripChatter(text) === '').toBe(text.trim() === '');
      }),
    );
  });

  test('gets no new words and no other order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(text.replace(/\s+/g, ' ')).toContain(stripChatter(text).replace(/\s+/g, ' '));
      }),
    );
  });
});
