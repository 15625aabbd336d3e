import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

describe('beside Lightsail alone, these are its own', () => {
  test.each([
    ['three lightsail windows servers, 4 gb', 'lightsail memory:4GB count:3 os:windows'],
    ['a lightsail 1gb and a load balancer', 'lightsail memory:1GB load_balancers:1'],
    ['two lightsail boxes with 4gb behind an lb', 'lightsail memory:4GB count:2 load_balancers:1'],
    ['lightsail 8gb with two load balancers', 'lightsail memory:8GB load_balancers:2'],
    ['lightsail 2gb plus 25 gb of snapshots', 'lightsail memory:2GB snapshots:25GB'],
    ['2 lightsail 1gb servers, each with 15 gb of snapshots', 'lightsail memory:1GB count:2 snapshots:30GB'],
    ['lightsail 4gb with an additional 64 gb of storage', 'lightsail memory:4GB extra_disk:64GB'],
    ['4 lightsail 1gb servers, each with another 16 GB disk', 'lightsail memory:1GB count:4 extra_disk:64GB'],
    ['lightsail 4gb and one more 32 gb ssd', 'lightsail memory:4GB extra_disk:32GB'],
    ['lightsail 4gb with 48 gb more block storage', 'lightsail memory:4GB extra_disk:48GB'],
    ['lightsail 2gb in sydney, 50 gb over the allowance', 'lightsail memory:2GB data_over:50GB region:ap-southeast-2'],
    ['lightsail 1gb, we exceed the transfer allowance by 80 gb', 'lightsail memory:1GB data_over:80GB'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
  });
});

describe('what is named as one of another service stays that', () => {
  test.each([
    ['a lightsail 1gb behind an alb', ['lightsail memory:1GB', 'network load_balancers:1']],
    [
      'lightsail 1gb and a t3.small behind a load balancer',
      ['lightsail memory:1GB', 'ec2 instance:t3.small', 'network load_balancers:1'],
    ],
    ['lightsail 1gb and an ebs volume of 30 gb', ['lightsail memory:1GB', 'ebs storage:30GB']],
    ['t3.small with 20 gb disk and 30 gb of snapshots', ['ec2 instance:t3.small disk:20GB snapshots:30GB']],
  ])('%s', (text, lines) => {
    expect(linesOf(text)).toEqual([lines]);
  });
});

describe('of Lightsail without an instance', () => {
  test.each([
    ['lightsail snapshots of 75 gb', 'lightsail snapshots:75GB'],
    ['3 lightsail load balancers', 'lightsail load_balancers:3'],
  ])('%s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(missingIn(text)).toEqual([]);
  });
});

test('a disk that several servers may share is counted once, which is said', () => {
  const { alternatives, explained } = read('3 lightsail 1gb servers with an extra 20 GB disk');
  expect(alternatives[0]?.lines[0]?.options['extra_disk']).toMatchObject({ text: '20GB' });
  expect(explained).toContain('I counted `20 GB` once; say "each" if every instance has that much.');
});

test.each([
  'lightsail 2gb with an extra disk',
  // The disk of the bundle, or one more?
  'lightsail 2gb with 60 gb ssd',
  // That of another server?
  'lightsail 2gb, one more with 60 gb ssd',
  'lightsail 1gb and another one, 40 gb storage',
  'a lightsail 1gb, another with a 40 gb drive',
])('the size of a disk or what it is of is asked about: %s', (text) => {
  expect(read(text).open).toHaveLength(1);
});
