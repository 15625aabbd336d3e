import { describe, expect, test } from 'vitest';
import { recommendService } from '../../src/answer/which.js';
import { fixture } from '../fixture/knowledge.js';

describe('a need is refused that shall be met by', () => {
  test.each([
    ['another provider alone', 'turn parts on other cloud', 'other-provider', 'Other Cloud'],
    ['nothing that notes can do', 'please write me a poem', 'wish', 'writing texts for you'],
  ])('%s: %s', (_what, need, reason, subject) => {
    expect(recommendService(need, fixture)).toMatchObject({ kind: 'unknown', reason, subject });
  });
});

describe('a need is not refused that', () => {
  test.each([
    ['leaves another provider', 'we move from other cloud and turn parts'],
    ['wants AWS as well', 'other cloud and aws, turn parts'],
    ['merely names what the notes do not cover', 'turn parts that lie in a sprocket'],
    ['names a service beside a wish', 'write me what a widget needs'],
  ])('%s: %s', (_what, need) => {
    expect(recommendService(need, fixture).kind).toBe('recommendation');
  });
});
