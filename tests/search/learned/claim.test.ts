import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOfClaim } from '../../../src/search/learned/claim.js';
import { anyText } from '../../any-text.js';
import { knowledge } from '../../knowledge.js';

const { readClaim } = knowledge;

describe('what decides about a claim', () => {
  test('is each word with whether the statement holds it, and what of the statement may stand against it', () => {
    expect(featuresOfClaim({ question: 'Is Fargate free?', statement: 'Fargate costs.' })).toEqual([
      'is',
      'fargat',
      'free',
      'is fargat',
      'fargat free',
      'untold: is',
      'told: fargat',
      'untold: free',
      'is > cost',
      'free > cost',
    ]);
  });

  test('is also whether the statement denies something', () => {
    const features = featuresOfClaim({ question: 'has it gpus', statement: 'It has no GPUs.' });
    expect(features).toContain('denied: gpu');
  });

  test('is each told once', () => {
    fc.assert(
      fc.property(anyText, anyText, (question, statement) => {
        const features = featuresOfClaim({ question, statement });
        expect(new Set(features).size).toBe(features.length);
      }),
    );
  });
});

describe('a claim is read', () => {
  test.each([
    ['does fargate have gpus?', 'Fargate has no GPUs.', 'no'],
    ['must I patch the servers myself?', 'AWS patches the servers for you.', 'no'],
    ['can several containers share one kernel?', 'Containers of one host share its kernel.', 'yes'],
  ])('%s: %s', (question, statement, verdict) => {
    const reading = readClaim({ question, statement });
    expect(verdict === 'yes' ? reading : -reading).toBeGreaterThan(0);
  });

  test('between -1 and 1, whatever it says', () => {
    fc.assert(
      fc.property(anyText, anyText, (question, statement) => {
        expect(Math.abs(readClaim({ question, statement }))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
