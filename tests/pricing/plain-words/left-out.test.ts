import { describe, expect, test } from 'vitest';
import { linesOf, read } from './read.js';

describe('what is told to be left out of the bill is not priced, wherever it is named, and told', () => {
  test.each([
    ['t3.small 24/7 with 30 GB gp3, leave the disk out', '30 GB gp3'],
    ['t3.small 24/7 with a 25 GB disk. That was there already, so skip it. Ignore the disk', '25 GB disk'],
    ["t3.small 24/7 behind an NLB. The NLB is on the network team's budget", 'NLB'],
    ['t3.small 24/7, two public IPs. The two IPs are paid by another department', 'two IPs'],
    ["t3.small 24/7 in a public subnet, so we don't have to pay for a NAT gateway", 'NAT gateway'],
    ['we already have an ALB. t3.small 24/7', 'ALB'],
    ["t3.small 24/7, don't count the disk, I have a 60 GB one already", 'disk'],
    ['t3.small 24/7 with an ALB and 12 GB of logs; somebody else pays for the ALB, same for the logs', '12 GB of logs'],
    ["t3.small 24/7, a NAT gateway with 90 GB a month through it. I don't pay for the NAT", 'NAT'],
    ['t3.small 24/7 with 30 GB gp3. Disk and NAT gateway not counted', '30 GB gp3'],
    ['t3.small 24/7, 50 GB gp3, a NAT gateway, compute only', '50 GB gp3'],
  ])('%s', (text, typed) => {
    const { open, explained } = read(text);
    expect(open).toEqual([]);
    expect(linesOf(text)).toEqual([['ec2 instance:t3.small hours:24/7']]);
    expect(explained.join()).toMatch(new RegExp(`Left out, as you asked: .*\`${typed}\``));
  });

  test.each([
    ['which of two is meant', 't3.small with a 40 GB disk and a 500 GB disk. Ignore the disk'],
    [
      'a service with quantities of its own',
      't3.small and a lambda, 512 MB, 1M requests, 200 ms. Leave the lambda out',
    ],
  ])('it stands open if it is not clear: %s', (_, text) => {
    expect(read(text).open).not.toEqual([]);
  });

  test.each([
    [
      'only something of it is ignored',
      't3.small 24/7 with 30 GB, ignore the disk speed',
      'ec2 instance:t3.small disk:30GB hours:24/7',
    ],
    ['it is all that is asked for', 'how much are 2 NAT gateways? We already have them', 'network nat_gateways:2'],
    [
      'others pay for what it is part of',
      '2 t3.small with a 20 GB disk are paid by another team',
      'ec2 instance:t3.small count:2 disk:20GB',
    ],
  ])('it is counted if %s', (_, text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
  });
});
