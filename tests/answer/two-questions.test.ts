import { describe, expect, test } from 'vitest';
import { decide } from '../../src/answer/decide.js';
import { knowledge } from '../knowledge.js';
import { expectKind } from './replies.js';

const answerTo = (line: string) => decide(line, knowledge);
const below = (line: string): readonly string[] => (answerTo(line).alsoLikely ?? []).map(({ heading }) => heading);

describe('two questions in a line', () => {
  test('the answer to the second stands below that to the first', () => {
    const line = 'how long may a lambda function run, and how big can its zip be?';
    expect(expectKind(answerTo(line), 'passages').answers).toBe('How long can a Lambda function run?');
    expect(below(line).join()).toMatch(/package of a Lambda function/);
  });

  test('the first may be a name only', () => {
    const line = 'whats fargate and can it use a gpu';
    expect(expectKind(answerTo(line), 'explanation').topic.id).toBe('fargate');
    expect(below(line)).toEqual(['Does Fargate have GPUs?']);
  });

  test('the second may ask how the first differs from something else', () => {
    const line = 'what is podman and how is it different from docker';
    expect(expectKind(answerTo(line), 'explanation').topic.id).toBe('podman');
    expect(below(line)).toEqual(['Podman or Docker?']);
  });

  test('one question may ask for two definitions', () => {
    expect(below('what is ecs and its launch types')).toEqual(['Launch type']);
    expect(JSON.stringify(answerTo('what is a change set and drift detection'))).toMatch(
      /change set shows.*drift shows/i,
    );
  });

  test('an answer that speaks of both things is not split', () => {
    expectKind(answerTo('what is a pod and a deployment'), 'comparison');
  });

  test('the second answer is the one about the subject of the first', () => {
    expect(below('what is an elastic ip and does it cost anything').join()).toMatch(
      /charged for an Elastic IP|an Elastic IP cost money/,
    );
    const { alsoLikely = [] } = answerTo('does fargate have a time limit? and can I mount efs there');
    expect(alsoLikely.map(({ says }) => says).join()).toMatch(/can mount EFS/i);
  });

  test('a comparison of what each part names is not split', () => {
    expectKind(answerTo('what differs when a service uses an alb and when it uses an nlb'), 'comparison');
  });

  test('what is out of the subject of the second question is not its answer', () => {
    expect(below('what is eks and will it be deprecated')).not.toContain(
      'Is Amazon ECS deprecated or still developed?',
    );
  });

  test('a second question with a name of its own may ask for a definition', () => {
    expect(below('how long may a lambda function run? and what is a target group?')).toEqual(['Target group']);
  });

  test('an answer to only one of them is better than none to the whole line', () => {
    const line = 'does my cat like carrots and can fargate run windows containers?';
    expect(expectKind(answerTo(line), 'passages').topic.id).toBe('fargate');
  });

  test('without an answer to the first, the second must name its subject', () => {
    expectKind(answerTo('what is a read replica of rds, and when would you use them?'), 'unknown');
  });
});
