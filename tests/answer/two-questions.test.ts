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
    expect(below(line).join()).toMatch(/deployment package/);
  });

  test('the first may be a name only', () => {
    const line = 'whats fargate and can it use a gpu';
    expect(expectKind(answerTo(line), 'explanation').topic.id).toBe('fargate');
    expect(below(line)).toEqual(['Does Fargate have GPUs?']);
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
