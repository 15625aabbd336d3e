import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { knowledge } from '../../knowledge.js';

describe('who wants to know what to mind in an exam', () => {
  test.each([
    ['exam tips lambda', 'lambda'],
    ['give me exam traps for EC2', 'ec2'],
    ['fargate exam hints pls', 'fargate'],
    ['what should i know about ecs for the exam?', 'ecs'],
  ])('is told the exam traps of that note: %s', (line, topic) => {
    expect(decide(line, knowledge)).toMatchObject({
      decidedBy: 'exam-traps',
      topic: { id: topic },
      heading: expect.stringContaining('Exam traps'),
    });
  });

  test.each(['exam tips', 'exam tips for the weather', 'is lambda in the exam?'])('says of what: %s', (line) => {
    expect(decide(line, knowledge).decidedBy).not.toBe('exam-traps');
  });
});
