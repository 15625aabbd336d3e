import { expect, test } from 'vitest';
import { expectKind, replyTo } from './replies.js';

test.each([
  ['im new to aws, where do i start?', 'Where do I start with AWS?'],
  ['how do i learn aws', 'Where do I start with AWS?'],
  ['how long does the free tier last', 'Is AWS free to try?'],
  ['how do I deploy a container?', 'How do I choose a container service on AWS?'],
])('a beginner who asks "%s" gets the statement for beginners', async (line, answers) => {
  const { answer } = await replyTo(line);
  expect(expectKind(answer, 'passages')).toMatchObject({ answers, certainty: 'sure' });
});
