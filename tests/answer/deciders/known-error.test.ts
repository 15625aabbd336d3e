import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';

describe('an error is shown as sure', () => {
  test.each([
    ['by a message that only it has', 'WidgetJammedException at 08:00'],
    ['by a message of many, where the text names its note', 'widget 7: the whole machine has stopped'],
    [
      'by its own message beside another provider, where the text names its note',
      'Other Cloud: the widget 17 is jammed',
    ],
  ])('%s', (_by, text) => {
    expect(decide(text, fixture)).toMatchObject({ kind: 'error', decidedBy: 'known-error', certainty: 'sure' });
  });
});

describe('an error is shown as one that may be meant', () => {
  test.each([
    ['where others show the message, too, and nothing names its note', 'at 08:00 the whole machine has stopped'],
    ['where the text names another provider and not its note', 'Other Cloud: widgetjammedexception'],
  ])('%s', (_where, text) => {
    expect(decide(text, fixture)).toMatchObject({ kind: 'error', decidedBy: 'known-error', certainty: 'unsure' });
  });
});
