import { describe, expect, test } from 'vitest';
import { sidesInLine, splitSides, toldBesideChoice } from '../../src/language/sides.js';
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

describe('what is told beside a choice', () => {
  test.each([
    ['A run takes 40 minutes. Should I use Batch or Lambda?', 'A run takes 40 minutes.', ['Batch', 'Lambda']],
    ['rest api, few visitors: ec2, fargate or lambda', 'rest api, few visitors:', ['EC2', 'Fargate', 'Lambda']],
    ['a wiki for our chess club, ec2 or lightsail?', 'a wiki for our chess club,', ['EC2', 'Lightsail']],
    ['ECS vs EKS for a team of two', 'for a team of two', ['ECS', 'EKS']],
  ])('of "%s" is "%s"', (line, told, sides) => {
    expect(toldBesideChoice(line, knowledge.names)).toEqual({ told, sides });
  });

  test.each([
    'ECS or EKS?',
    'A run takes 40 minutes. Is Lambda enough?',
    'ECS keeps failing, is EC2 or Fargate faster?',
    '',
  ])('is nothing in "%s"', (line) => {
    expect(toldBesideChoice(line, knowledge.names)).toBeUndefined();
  });
});
