import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

const LAMBDA = 'lambda requests:3M memory:512MB duration:250ms';
const FARGATE = 'fargate vcpu:0.5 memory:1GB';

describe('what is named first and told of afterwards', () => {
  test.each([
    'lambda vs fargate for 3M req/month? lambda side is 250ms @ 512mb, fargate would be 0.5 vcpu 1gb',
    'compare lambda and fargate: lambda 3M requests 250 ms 512 MB, fargate 0.5 vcpu 1 GB',
    'lambda or fargate? lambda 512MB 250ms, fargate 0.5 vcpu 1gb, 3M requests',
  ])('are the sides of a comparison: %s', (text) => {
    expect(read(text).missing).toEqual([]);
    expect(linesOf(text)).toEqual([[LAMBDA], [FARGATE]]);
  });

  test.each([
    ['4 servers: 3 t3.micro and 1 t3.large', [['ec2 instance:t3.micro count:3', 'ec2 instance:t3.large count:1']]],
    ['3 machines (2 t3.micro + 1 t3.large)', [['ec2 instance:t3.micro count:2', 'ec2 instance:t3.large count:1']]],
  ])('is the sum of a list: %s', (text, lines) => {
    expect(read(text).contradictory).toEqual([]);
    expect(linesOf(text)).toEqual(lines);
  });

  test('is no sum that a list does not come to', () => {
    expect(read('5 servers: 3 t3.micro and 1 t3.large').contradictory).toEqual(['count']);
  });

  test('has addresses for all of them', () => {
    expect(linesOf('2 t3.micro and a t3.large, plus ipv4 for all of them')).toEqual([
      ['ec2 instance:t3.micro count:2 ipv4:2', 'ec2 instance:t3.large ipv4:1'],
    ]);
  });
});

describe('a load behind what stands around it', () => {
  test.each([
    ['lambda with nat gateway 3M requests 512mb 250ms', [LAMBDA, 'network nat_gateways:1']],
    ['lambda with a nat gateway, 3M requests, 512 MB, 250 ms', [LAMBDA, 'network nat_gateways:1']],
    ['lambda with nat gateway 100GB, 3M requests 512mb 250ms', [LAMBDA, 'network nat_data:100GB nat_gateways:1']],
    ['fargate behind an alb 0.5 vcpu 1gb', [FARGATE, 'network load_balancers:1']],
    ['lambda and 20gb of logs, 3M requests 512mb 250ms', [LAMBDA, 'network logs:20GB']],
  ])('belongs to the service before: %s', (text, lines) => {
    expect(read(text).missing).toEqual([]);
    expect(linesOf(text)).toEqual([lines]);
  });
});

test('IOPS are those of a disk', () => {
  expect(linesOf('500gb io2 volume with 10k iops')).toEqual([['ebs storage:500GB iops:10000 disk_type:io2']]);
});
