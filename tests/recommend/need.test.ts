import { describe, expect, test } from 'vitest';
import { needEvidence, needProbability } from '../../src/recommend/need.js';
import { fixture } from '../fixture/knowledge.js';
import { knowledge } from '../knowledge.js';

const probabilityOf = (line: string) => needProbability(line, knowledge);

describe('a need for a service', () => {
  test.each([
    'anything on aws that could host our choir’s booking page? php, hardly any visitors',
    'Our observatory takes 4,000 pictures a night. Each must be calibrated by a program in a container, for ten minutes.',
    'somewhere to run a small go api, we are only two and nobody likes servers',
  ])('is told, with a question or without: %s', (line) => expect(probabilityOf(line)).toBeGreaterThan(0.6));

  test.each([
    'where do I see how much memory my function used?',
    'my container on Fargate stops after a minute. The log is empty, what now?',
    'what would you read first about Kubernetes?',
    'is an image the same as a container',
  ])('is none: %s', (line) => expect(probabilityOf(line)).toBeLessThan(0.3));
});

test('of a text only the first sentences count, each up to so many words', () => {
  const wordsIn = (line: string) => needEvidence(line, fixture).sentences.map(({ words }) => words);
  expect(wordsIn('one two. '.repeat(500))).toHaveLength(12);
  expect(wordsIn('word '.repeat(500))).toEqual([40]);
});

test('all names and all figures are the same', () => {
  const evidence = (line: string) => needEvidence(line, fixture).sentences;
  expect(evidence('put 3 of them on the gizmo')).toEqual(evidence('put 70 of them on the widget'));
});
