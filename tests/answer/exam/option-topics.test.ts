import { expect, test } from 'vitest';
import { topicsOfOption } from '../../../src/answer/exam/option-topics.js';
import { parseQuery } from '../../../src/understand/query.js';
import { knowledge } from '../../knowledge.js';

const stem = parseQuery('A script runs every night. Which solution needs the least work?', knowledge.lexicon);
const topicsOf = (text: string): readonly string[] =>
  topicsOfOption({ letter: 'A', text }, stem, knowledge).topics.map(({ id }) => id);

test.each([
  ['EventBridge Scheduler that invokes a Lambda function', ['scheduled-function']],
  ['EC2 with a cron job', ['ec2']],
  ['A serverless cron job', ['scheduled-function']],
  ['A Lambda function that sleeps', ['lambda']],
])('what an option combines is one thing only if that is built on it: %s', (text, ids) => {
  expect(topicsOf(text)).toEqual(ids);
});
