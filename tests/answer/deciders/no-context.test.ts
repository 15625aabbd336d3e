import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';
import { processorTime } from '../../processor-time.js';

const decidedBy = (line: string): string | undefined => decide(line, fixture).decidedBy;

describe('a follow-up without a previous line', () => {
  test.each([
    'why?',
    'more',
    'tell me more please',
    'what does that cost?',
    'how long can it run',
    'what limits do they have?',
    'is it a widget?',
    'it does not work',
    'still not working',
    'that but without the belt',
    'same as before but twice the cogs',
  ])('is answered with what can be asked, and buttons for it: %s', (line) => {
    const { kind, nextSteps } = decide(line, fixture);
    expect(decidedBy(line)).toBe('no-context');
    expect(kind).toBe('help');
    expect(nextSteps.length).toBeGreaterThan(0);
  });
});

describe('a line that makes sense alone is not', () => {
  test.each([
    'hi, what is a widget?',
    'thanks, and what is a widget?',
    'why does a widget rest?',
    'what about a cog in a widget?',
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
    expect(decidedBy(line)).not.toBe('no-context');
  });
});

test('a line made to be slow is none, and takes no time', async () => {
  for (const line of ['ok '.repeat(26), 'nice one '.repeat(8), 'hi hello hey '.repeat(5)]) {
    expect(decidedBy(`${line}x`)).not.toBe('no-context');
    expect(await processorTime((round) => decidedBy(`${line}${round}`), 50)).toBeLessThan(50);
  }
});
