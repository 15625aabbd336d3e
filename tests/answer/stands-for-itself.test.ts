import { describe, expect, test } from 'vitest';
import { standsForItself } from '../../src/answer/stands-for-itself.js';
import { fixture } from '../fixture/knowledge.js';

describe('a line behind another one stands for itself', () => {
  test.each([
    ['a known error', 'WidgetJammedException: gear 7'],
    ['a listed question', 'How long does a widget turn at most?'],
    ['what the notes do not cover', 'what is sprocket'],
    ['a choice of its own', 'widget or gadget?'],
    ['a whole price request', 'how much is a t3.micro'],
    ['what something is, politely', 'thanks, and what is a gadget'],
  ])('as %s: %s', (_what, line) => {
    expect(standsForItself(line, fixture)).toBe(true);
  });

  test.each([
    'and a gadget?',
    'why?',
    'is it a widget?',
    'max parts?',
    'what is the maximum',
    'and how much is a t3.micro',
    'with 50 GB disk',
    'in Frankfurt',
    '/help',
    '',
  ])('not: %s', (line) => {
    expect(standsForItself(line, fixture)).toBe(false);
  });
});
