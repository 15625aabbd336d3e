import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainedTopic } from '../../src/answers/explanation-question.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';
import { expectKind, replyTo } from './replies.js';

const explained = (question: string): string | undefined => explainedTopic(question, knowledge.names)?.topic.id;

describe('an explanation is asked for by', () => {
  test.each([
    ['lambda', 'lambda'],
    ['What is Fargate?', 'fargate'],
    ["what's a pod", 'pod'],
    ['what are savings plans?', 'savings-plan'],
    ['what does FaaS mean?', 'faas'],
    ['what does ECR stand for?', 'ecr'],
    ['explain docker', 'docker'],
    ['can you explain kubernetes in simple words please', 'kubernetes'],
    ['explain a cold start like i am five', 'cold-start'],
    ['eli5 eventbridge', 'eventbridge'],
    ['define throttling', 'throttling'],
    ['definition of a monolith', 'monolith'],
    ['meaning of cold start', 'cold-start'],
    ['tell me what an AMI is', 'ami'],
    ['what was a task definition again?', 'task-definition'],
    ['job definition', 'job-definition'],
    ['I forgot what etcd is', 'etcd'],
    ['what is the idea of auto scaling', 'auto-scaling'],
    ['give me an overview of amazon lightsail', 'lightsail'],
    ['sorry, dumb question, what is serverless?', 'serverless'],
    ['wtf is a hypervisor', 'hypervisor'],
    ['what is an Application Load Balancer', 'application-load-balancer'],
    ['what is a service?', 'ecs-service'],
    ['what is fargte?', 'fargate'],
  ])('%s', (question, topic) => {
    expect(explained(question)).toBe(topic);
  });
});

describe('more than an explanation is asked for by', () => {
  test.each([
    'how long can a lambda function run?',
    'what does fargate cost?',
    'what is the time limit of lambda?',
    'is fargate serverless?',
    'what is the difference between ecs and eks?',
    'what is a good name for my dog?',
    'who invented docker?',
    'what is dynamodb?',
    'explain the weather',
    'what is it?',
    'what does this mean?',
    'explain',
    '',
    '?',
  ])('%s', (question) => {
    expect(explained(question)).toBeUndefined();
  });
});

test('every topic is explained to somebody who asks what it is', () => {
  const lost = knowledge.topics.filter(({ id, name }) => explained(`what is ${name}?`) !== id);
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test('an explanation leads with the sentence of the note', async () => {
  const { answer, text } = await replyTo('what is fargate?');
  const { summary } = expectKind(answer, 'explanation');
  expect(text).toContain(summary);
});

test('any text can be read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      explained(text);
    }),
    { numRuns: 40 },
  );
});
