import { describe, expect, test } from 'vitest';
import { endedBefore, longestWork } from '../../../src/answer/exam/ruled-out.js';
import { knowledge } from '../../knowledge.js';

const THREE_WEEKS = 21 * 24 * 3600;

describe('how long the work of a question takes', () => {
  test.each([
    ['The process waits for a human, which can take up to 3 weeks.', THREE_WEEKS],
    ['A job runs for 40 minutes. Logs are kept 30 days.', 40 * 60],
    ['A web server must be available at all times.', undefined],
  ])('%s', (stem, seconds) => {
    expect(longestWork(stem)).toBe(seconds);
  });
});

describe('what cannot do work of three weeks, by its card', () => {
  const endsBefore = (id: string) =>
    endedBefore(
      knowledge.topics.filter((topic) => topic.id === id),
      THREE_WEEKS,
    )?.why;

  test.each(['lambda', 'express-workflow'])('%s', (id) => {
    expect(endsBefore(id)).toContain('time limit');
  });

  // A limit of seconds is that of a request.
  test.each(['standard-workflow', 'fargate', 'http-api'])('but not %s', (id) => {
    expect(endsBefore(id)).toBeUndefined();
  });
});
