import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { knowledge } from '../../knowledge.js';

describe('a line with the message of a known error', () => {
  test.each([
    'what is this WidgetJammedException?',
    'it worked yesterday and now it says\n  [main] ERROR WidgetJammedException\n    at turn (belt.js:3)',
    'I get "the widget of mine is jammed" again and again',
  ])('is answered by its cause, surely: %s', (line) => {
    expect(decide(line, fixture)).toMatchObject({
      decidedBy: 'known-error',
      kind: 'error',
      certainty: 'sure',
      title: 'WidgetJammedException',
    });
  });

  test('with several, the most specific one is the cause, and the others are offered', () => {
    const { alternatives, nextSteps, ...answer } = decide('WidgetJammedException: gear 7 is bent', fixture);
    expect(answer).toMatchObject({ decidedBy: 'known-error', title: 'Gear 7 is bent' });
    expect(alternatives?.map(({ line }) => line)).toEqual(['/ask question:WidgetJammedException']);
    expect(nextSteps[0]?.line).toBe('/ask question:WidgetJammedException');
  });

  test('can mean something else, too', () => {
    const { nextSteps } = decide('what is this WidgetJammedException?', fixture);
    expect(nextSteps.at(-1)?.label).toBe('Something else?');
  });
});

test.each([
  ['an error that shows no message', 'the widget hums and does not move, what now?'],
  ['only some words of a message', 'why is the widget really jammed?'],
])('%s is left to the others: %s', (_, line) => {
  expect(decide(line, fixture).trace).toContain('known-error: no known message');
});

test.each(['"exitCode": 143', 'Exit Code 143', 'exit code: 143'])(
  '%s beside a general message is the cause',
  (code) => {
    const answer = decide(`ECS stopped my task: Essential container in task exited, ${code}`, knowledge);
    expect(answer).toMatchObject({ decidedBy: 'known-error', title: 'ECS task with exit code 143' });
  },
);

test('what is asked beside a message is answered below its cause', () => {
  const line =
    'docker: Error response from daemon: port is already allocated. can two copies of one compose service publish the same port?';
  expect(decide(line, knowledge)).toMatchObject({
    decidedBy: 'known-error',
    title: 'port is already allocated',
    alsoLikely: [{ heading: expect.stringContaining('docker compose') }],
  });
});

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

test.each([
  ['user/lena', /own user/],
  ['assumed-role/shop-role/shop', /^AccessDeniedException/],
])('a denied call is explained for the one who made it: %s', (who, title) => {
  const line = `User: arn:aws:sts::123456789012:${who} is not authorized to perform: lambda:InvokeFunction on resource: x`;
  expect(decide(line, knowledge)).toMatchObject({ kind: 'error', title: expect.stringMatching(title) });
});

test.each([
  'my pod exits with code 137',
  'Exited (137) 2 minutes ago',
  'container.exitCode: 137',
  'it exited with 137',
])('an exit code is known in any words: %s', (line) => {
  const answer = decide(line, knowledge);
  expect(answer).toMatchObject({ decidedBy: 'known-error', title: expect.stringContaining('137') });
});
