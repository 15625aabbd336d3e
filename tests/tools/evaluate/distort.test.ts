import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/language/spelling.js';
import { DISTORTIONS } from '../../../tools/evaluate/distort.js';
import { anyText } from '../../any-text.js';

const QUESTION = 'How long can a Lambda function run, at most?';
const distorted = (name: string, question: string): string | undefined =>
  DISTORTIONS.find((distortion) => distortion.name === name)?.apply(question);

describe('a question is distorted', () => {
  test('by one typo in one word', () => {
    const typed = distorted('a typo', QUESTION) ?? '';
    const changed = typed.split(' ').filter((word, place) => word !== QUESTION.split(' ')[place]);
    expect(changed).toHaveLength(1);
    expect(editDistance(typed, QUESTION)).toBe(1);
  });

  test('by words around it', () => {
    expect(distorted('filler words', QUESTION)).toContain(QUESTION);
    expect(distorted('filler words', QUESTION)).not.toBe(QUESTION);
  });

  test('to its keywords', () => {
    expect(distorted('keywords only', QUESTION)).toBe('long Lambda function run,');
  });

  test('to lower case without punctuation', () => {
    expect(distorted('no capitals or marks', QUESTION)).toBe('how long can a lambda function run at most');
    expect(distorted('no capitals or marks', 'a c7gn.xlarge?')).toBe('a c7gn.xlarge');
  });
});

describe.each(DISTORTIONS)('the distortion "$name"', ({ apply }) => {
  test('is deterministic', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(apply(text)).toBe(apply(text));
      }),
    );
  });

  test.each(['/explain fargate tasks', '/compare lambda fargate', '/ask question:how does Lambda work?'])(
    'never touches the command: %s',
    (line) => {
      expect(apply(line).split(' ')[0]).toBe(line.split(' ')[0]);
    },
  );

  test('never leaves the question empty', () => {
    fc.assert(
      fc.property(
        fc.lorem().filter((text) => text !== ''),
        (text) => apply(text).trim() !== '',
      ),
    );
  });
});
