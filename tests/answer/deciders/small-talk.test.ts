import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { processorTime } from '../../processor-time.js';

const decidedBy = (line: string): string | undefined => decide(line, fixture).decidedBy;

describe('small talk', () => {
  test.each([
    'hi',
    'Hello there!',
    'no thats not what i asked, you are just repeating yourself',
    'help me please',
    'yes',
    'ok',
    'that is wrong',
    'that was wrong, it turns the other way',
    'nope, this answer is not correct',
    'you said three turns but there are four',
    'your answer did not make sense',
    'why?',
    'more',
    'tell me more please',
    'what does that cost?',
    'how long can it run',
    'what limits do they have?',
    'is it a widget?',
  ])('is answered with what can be asked, and buttons for it: %s', (line) => {
    const { kind, nextSteps } = decide(line, fixture);
    expect(decidedBy(line)).toBe('small-talk');
    expect(kind).toBe('help');
    expect(nextSteps.length).toBeGreaterThan(0);
  });
});

test.each(['thanks a lot', 'ok thanks', 'great, thank you, that helped a lot 🙏'])('%s gets one short line', (line) => {
  expect(decide(line, fixture)).toMatchObject({ kind: 'help', title: 'You are welcome', nextSteps: [] });
});

describe('no small talk is', () => {
  test.each([
    'hi, what is a widget?',
    'thanks, and what is a widget?',
    'why does a widget rest?',
    'widgets, how do they turn?',
    'is it possible to rent a widget?',
    'it turns on the belt',
    'how much does a widget cost?',
    'is it wrong to use a widget?',
    'that was wrong?',
    'wrong size of a widget',
    'help with WidgetJammedException',
    `thanks ${'very much '.repeat(20)}`,
  ])('%s', (line) => {
    expect(decidedBy(line)).not.toBe('small-talk');
  });
});

test('a line made to be slow is none, and takes no time', async () => {
  for (const line of ['ok '.repeat(26), 'nice one '.repeat(8), 'hi hello hey '.repeat(5)]) {
    expect(decidedBy(`${line}x`)).not.toBe('small-talk');
    expect(await processorTime((round) => decidedBy(`${line}${round}`), 50)).toBeLessThan(50);
  }
});
