import { describe, expect, test } from 'vitest';
import { sidesInLine, splitSides } from '../../src/language/sides.js';
import { knowledge } from '../knowledge.js';

test('a list of names is split wherever one is set against another', () => {
  expect(splitSides('ALB vs NLB versus GWLB')).toEqual(['ALB', 'NLB', 'GWLB']);
  expect(splitSides('ecs, eks and fargate')).toEqual(['ecs', 'eks', 'fargate']);
  expect(splitSides('lambda with batch')).toEqual(['lambda', 'batch']);
  expect(splitSides('')).toEqual([]);
});

describe('the things that a line compares', () => {
  test.each([
    ['for a small rest api: ec2 or lambda?', ['EC2', 'Lambda']],
    ['standard vs express workflows in step functions', ['standard workflow', 'Express workflow']],
    [
      'should I take an ALB, an NLB or API Gateway for websockets',
      ['Application Load Balancer', 'Network Load Balancer', 'API Gateway'],
    ],
    ['what is gp2 vs gp3', ['gp2', 'gp3']],
    ['ECS task role vs task execution role, what is the second for?', ['task role', 'task execution role']],
  ])('in "%s" are %j, in its order', (line, sides) => {
    expect(sidesInLine(line, knowledge.names)).toEqual(sides);
  });

  test.each(['how long can a Lambda function run', 'is it fast or not?', 'Lambda times out and I see nothing', ''])(
    'are none in "%s"',
    (line) => {
      expect(sidesInLine(line, knowledge.names)).toEqual([]);
    },
  );
});
