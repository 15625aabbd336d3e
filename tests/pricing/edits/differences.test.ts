import { expect, test } from 'vitest';
import { differencesOf } from '../../../src/pricing/edits/differences.js';

const SMALL = { service: 'ec2', options: { instance: 't3.small', count: '2' } } as const;
const BALANCER = { service: 'network', options: { load_balancers: '1' } } as const;

test('an option that is another, that has come or is gone', () => {
  const after = { service: 'ec2', options: { instance: 't3.large', disk: '20GB' } } as const;
  expect(differencesOf([SMALL], [after])).toMatchObject([
    { kind: 'option', option: 'instance', from: 't3.small', to: 't3.large' },
    { kind: 'option', option: 'count', from: '2', to: undefined },
    { kind: 'option', option: 'disk', from: undefined, to: '20GB' },
  ]);
});

test('a part that is gone, and one that has come', () => {
  expect(differencesOf([SMALL, BALANCER], [SMALL])).toEqual([{ kind: 'gone', part: 1, service: 'network' }]);
  expect(differencesOf([SMALL], [SMALL, BALANCER])).toMatchObject([{ kind: 'come', service: 'network' }]);
});

test('what a part that has come does otherwise than one like it', () => {
  const other = { service: 'ec2', options: { instance: 't3.small', count: '1', os: 'windows' } } as const;
  expect(differencesOf([SMALL], [SMALL, other])).toMatchObject([{ kind: 'come', unlike: ['count', 'os'] }]);
});
