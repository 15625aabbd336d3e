import { expect, test } from 'vitest';
import { withSharedNoun } from '../../src/understand/shared-noun.js';
import { knowledge } from '../knowledge.js';

test.each([
  [
    'difference between reserved and provisioned concurrency?',
    'difference between reserved concurrency and provisioned concurrency?',
  ],
  ['application vs. network load balancer', 'application load balancer vs. network load balancer'],
  ['a task or execution role', 'a task role or execution role'],
])('what two names share is given to both: %s', (typed, read) => {
  expect(withSharedNoun(typed, knowledge.names)).toBe(read);
});

test.each([
  'lambda and fargate task',
  'docker or container image',
  'reserved and then provisioned concurrency',
  'and or vs',
  '',
])('what is no two names stays: %s', (typed) => {
  expect(withSharedNoun(typed, knowledge.names)).toBe(typed);
});
