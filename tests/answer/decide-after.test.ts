import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import { decide } from '../../src/answer/decide.js';
import { decideAfter } from '../../src/answer/decide-after.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { fixture } from '../fixture/knowledge.js';

/** Notes in which whatever is found is sure. */
const bold: Knowledge = { ...fixture, boundaries: { sure: 0.01, unsure: 0.01 } };

const leadOf = (answer: Answer): string =>
  answer.kind === 'passages' ? answer.lead : answer.kind === 'steps' ? answer.inShort : answer.kind;

describe('a line that goes on from another', () => {
  const first = 'does a widget rest, and on what does it rotate?';
  const whole = `${first} – and the price?`;

  test('is not told the same once more, if something else is sure', () => {
    const told = leadOf(decide(first, bold));
    expect(leadOf(decide(whole, bold))).toBe(told);
    const next = leadOf(decideAfter(whole, { line: 'and the price?', before: first }, bold));
    expect(told).not.toContain(next);
    expect(next).not.toBe('unknown');
  });

  test('is asked of the mere subject if the words of the first one only find the same', () => {
    const before = 'what is a widget?';
    const next = decideAfter(`${before} – how many parts?`, { line: 'how many parts?', before }, bold);
    expect(leadOf(next)).toContain('12 parts');
  });

  test('is told the same where nothing else is sure', () => {
    const reserved: Knowledge = { ...fixture, boundaries: { sure: 0.99, unsure: 0.01 } };
    expect(leadOf(decideAfter(whole, { line: 'and the price?', before: first }, reserved))).toBe(
      leadOf(decide(first, reserved)),
    );
  });

  test.each(['how', 'show me an example'])('gets the steps for "%s"', (asked) => {
    const before = 'what does a widget rotate on: the cog wheel?';
    const next = decideAfter(`${before} – ${asked}`, { line: asked, before }, bold);
    expect(next).toMatchObject({ kind: 'steps', inShort: 'Stop the belt, then put one drop on each tooth.' });
  });

  test('is answered like any other if the answer is another one', () => {
    const other = 'which colours: crimson?';
    expect(decideAfter(other, { line: other, before: first }, fixture)).toEqual(decide(other, fixture));
  });
});
