import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('a part of the bill that somebody takes away, pays or has already is asked about', () => {
  test.each([
    "t3.small 24/7 behind an NLB. The NLB is on the network team's budget",
    't3.small 24/7, two public IPs. The two IPs are paid by another department',
    "t3.small 24/7 in a public subnet, so we don't have to pay for a NAT gateway",
    'we already have an ALB. t3.small 24/7',
    "t3.small 24/7, don't count the disk, I have a 60 GB one already",
    't3.small 24/7 with 30 GB gp3. Disk and NAT gateway not counted',
    't3.small 24/7, 50 GB gp3, a NAT gateway, compute only',
    't3.small and a lambda, 512 MB, 1M requests, 200 ms. Leave the lambda out',
  ])('%s', (text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test.each([
    ['t3.small 24/7 with 30 GB gp3, leave the disk out', 'ec2 instance:t3.small hours:24/7'],
    [
      't3.small 24/7 with a 25 GB disk. That was there already, so skip it. Ignore the disk',
      'ec2 instance:t3.small hours:24/7',
    ],
    ['2 t3.small and an ALB, leave out the load balancer please', 'ec2 instance:t3.small count:2'],
    ['t3.large with a 20 GB disk, 100 GB out. Ignore the traffic', 'ec2 instance:t3.large disk:20GB'],
    ['80 GB of logs a month to CloudWatch, ignore storage', 'network logs:80GB'],
    ['A t3.large with a 30 GB disk. Traffic is tiny, so forget about that', 'ec2 instance:t3.large disk:30GB'],
    // Instances were named last, so the addresses stay.
    ['3 public IPs. The instances are counted elsewhere, so do not include them', 'network ipv4:3'],
  ])('a part that can be there or not is left out: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
  });

  test('what others pay for altogether is priced', () => {
    expect(linesOf('2 t3.small with a 20 GB disk are paid by another team')).toEqual([
      ['ec2 instance:t3.small count:2 disk:20GB'],
    ]);
  });
});
