import { describe, expect, test } from 'vitest';
import { which } from '../../src/answer/which.js';
import { fixture } from '../fixture/knowledge.js';
import { knowledge } from '../knowledge.js';
import { expectKind } from './replies.js';

describe('a need is refused that shall be met by', () => {
  test.each([
    ['another provider instead of AWS', 'no aws please, rather other cloud', 'other-provider', 'Other Cloud'],
    ['another provider alone', 'turn parts on other cloud', 'other-provider', 'Other Cloud'],
    ['nothing that notes can do', 'please write me a poem', 'wish', 'writing texts for you'],
  ])('%s: %s', (_what, need, reason, subject) => {
    expect(which(need, fixture)).toMatchObject({ kind: 'unknown', reason, subject });
  });
});

describe('a need is not refused that', () => {
  test.each([
    ['leaves another provider', 'we move from other cloud and turn parts'],
    ['wants AWS as well', 'other cloud and aws, turn parts'],
    ['merely names what the notes do not cover', 'turn parts that lie in a sprocket'],
    ['names a service beside a wish', 'write me what a widget needs'],
  ])('%s: %s', (_what, need) => {
    expect(which(need, fixture).kind).toBe('recommendation');
  });
});

describe('a need of which nothing is known', () => {
  test.each(['a hospital, which service', 'something for my uncle', 'it should be good'])(
    'asks back rather than guesses: %s',
    (need) => {
      expect(expectKind(which(need, knowledge), 'recommendation')).toMatchObject({ signals: [], confidence: 0 });
    },
  );

  test('does not ask back where one known feature decides', () => {
    const { service, signals } = expectKind(
      which('kubernetes manifests that we have already', knowledge),
      'recommendation',
    );
    expect([service?.id, signals.length > 0]).toEqual(['eks', true]);
  });
});

describe('with the real notes, needs that leave no doubt', () => {
  test.each([
    ['weekly report, 40 minutes, in a container', 'fargate'],
    ['already on Kubernetes', 'eks'],
    ['render ten thousand frames by Monday', 'batch'],
    ['JSON API for a mobile app, no servers', 'lambda'],
    ['move our Windows server as it is', 'ec2'],
    ['a private place where our build puts its docker images', 'ecr'],
    ['oracle licences are counted per socket of the physical machine', 'dedicated-host'],
  ])('%s', (need, id) => {
    expect(expectKind(which(need, knowledge), 'recommendation').service?.id).toBe(id);
  });

  test('a run that takes too long rules the function out, with its limit', () => {
    const { ruledOut } = expectKind(which('weekly report, 40 minutes, in a container', knowledge), 'recommendation');
    expect(ruledOut.find(({ topic }) => topic.id === 'lambda')?.why).toMatch(/15 minutes/);
  });
});
