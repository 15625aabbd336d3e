import { expect, test } from 'vitest';
import { compare } from '../../../src/answer/parts/comparison.js';
import type { Match } from '../../../src/language/topic-names.js';
import { knowledge } from '../../knowledge.js';

test.each([
  ['ebs', 'efs', 'instance store'],
  ['ecr', 'docker hub', 'ecs'],
])('of three topics each is said something: %s, %s, %s', (...names) => {
  const matches = names.map((name) => knowledge.names.find(name) as Match);
  const { difference } = compare(matches, knowledge);
  const said = knowledge.names.spot(difference.replaceAll('\n', ' . ')).map(({ topic }) => topic.id);
  for (const { topic } of matches) expect(said).toContain(topic.id);
});

test('what is true of a service is not said of what has facts of its own', () => {
  const compared = (...names: string[]) =>
    compare(
      names.map((name) => knowledge.names.find(name) as Match),
      knowledge,
    ).difference;
  expect(compared('lambda function', 'fargate')).toContain(compared('lambda', 'fargate'));
  expect(compared('lambda@edge', 'fargate')).not.toContain(compared('lambda', 'fargate'));
});
