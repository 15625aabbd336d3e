import { describe, expect, test } from 'vitest';
import { welcome } from '../../src/answers/welcome.js';

describe('a message that only greets, thanks or asks what the bot is for', () => {
  test.each([
    'hi',
    'Hello there!',
    'thanks so much',
    'what can you do?',
    'hi, help me please',
    'thx, that helped',
    'are you an AI?',
  ])('%s: is told what to ask', (message) => {
    expect(welcome(message)?.nextSteps.map(({ line }) => line)).toContain('/help');
  });

  test.each(['', 'hi, how long can a lambda run?', 'help with fargate', 'thank you lambda'])(
    '%j: is not mistaken for one',
    (message) => {
      expect(welcome(message)).toBeUndefined();
    },
  );

  test('is read in no time, however long the message', () => {
    const started = performance.now();
    welcome('hi '.repeat(25));
    welcome(`${'hi '.repeat(25)}?x`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
