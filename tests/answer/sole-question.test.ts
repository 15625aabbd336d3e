import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { knowledge } from '../knowledge.js';
import { expectKind } from './replies.js';

const answerTo = (line: string) => decide(line, knowledge);

describe('a text with one question, which asks for a definition or a comparison', () => {
  test.each([
    ['hi, second day of the course. what does ECR mean?', 'ecr'],
    ['What is EKS? I only know Docker Compose, and my exam is on Monday', 'eks'],
    ['eli5: step functions. My team wants to use them and I have no idea', 'step-functions'],
  ])('%s', (line, topic) => {
    expect(expectKind(answerTo(line), 'explanation').topic.id).toBe(topic);
  });

  test('two names are compared', () => {
    expect(expectKind(answerTo('EBS or instance store? the exam is on monday'), 'comparison').title).toBe(
      'EBS volume or instance store?',
    );
  });

  test.each([
    ['eli5 ecs please, i only know the docker desktop whale', 'ecs'],
    ['tl;dr of kubernetes? no long texts', 'kubernetes'],
  ])('an aside is left out: %s', (line, topic) => {
    expect(expectKind(answerTo(line), 'explanation').topic.id).toContain(topic);
  });

  test('so are names in the aside beside a comparison, and how it shall be told', () => {
    expect(expectKind(answerTo('CDK vs SAM for my first app, mainly lambda and dynamodb'), 'comparison').title).toBe(
      'CDK or SAM?',
    );
    expect(expectKind(answerTo('ECS vs EKS – could somebody draw that for me'), 'comparison').title).toBe(
      'ECS or EKS?',
    );
  });

  test('what the rest asks is not left out', () => {
    const line = 'What is Fargate? And can it use a GPU?';
    expect(JSON.stringify(answerTo(line))).toContain('Does Fargate have GPUs?');
  });

  test.each([
    'My Lambda function is in a VPC. It cannot reach the internet since then. What can it be?',
    'A disk in one zone has to be attached to a server in another zone. What steps?',
  ])('a story that happens to name a thing gets no definition: %s', (line) => {
    expect(answerTo(line).kind).not.toBe('explanation');
  });
});
