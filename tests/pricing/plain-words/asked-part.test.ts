import { describe, expect, test } from 'vitest';
import { linesOf, missingIn, read } from './read.js';

describe('only the part that is asked for is priced, and the reading names what was left out', () => {
  test.each([
    ['my ec2 instance serves podcasts, listeners download 500 GB a month. just the traffic', 'network data_out:500GB'],
    ['300 visitors download 2 GB each from my EC2 server every month, only the egress', 'network data_out:600GB'],
    ['visitors fetch 350 GB a month from our EC2 host. price of the traffic alone?', 'network data_out:350GB'],
    ['nothing but the data transfer: our EC2 box streams 2000 GB out a month', 'network data_out:2000GB'],
    ['our three ec2 boxes each send 200 GB to the internet. just the data out', 'network data_out:600GB'],
    ['Fargate service behind an ALB with 3 LCU: just the ALB, please', 'network lcu:3 load_balancers:1'],
    ['an ALB in front of our ECS service, 2 LCU on average, only the balancer', 'network lcu:2 load_balancers:1'],
    ['only the load balancer, please: an NLB with 4 NLCU', 'network nlcu:4 network_load_balancers:1'],
    ['t3.small 24/7 with 30 GB gp3 and 300 GB out to the internet. Only the traffic please', 'network data_out:300GB'],
    ['a NAT gateway and an ALB, 90 GB through the NAT. Only the NAT', 'network nat_data:90GB nat_gateways:1'],
    ['Lambda 1 GB 90 ms 3M calls behind an HTTP API; only the API please', 'apigateway kind:http requests:3M'],
    [
      'three NAT gateways with 90 GB each beside four t3.medium. My manager wants to know what the NAT part costs',
      'network nat_gateways:3 nat_data:270GB',
    ],
    ['two t3.small and an NLB with 3 NLCU - just give us the balancer bit', 'network nlcu:3 network_load_balancers:1'],
  ])('only it: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).open).toEqual([]);
  });

  test.each([
    ['Our EC2 servers write 40 GB of logs a month. What do the logs cost?', 'network logs:40GB'],
    [
      'what does a NAT gateway cost me so that two ECS tasks reach the web, 20 GB a month?',
      'network nat_data:20GB nat_gateways:1',
    ],
    ['our app on Fargate sends 700 GB to the internet, what is the egress bill?', 'network data_out:700GB'],
  ])('what costs how much: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
  });

  test.each([
    ['900 GB a month leave our EC2 fleet for the internet. How much is that?', 'network data_out:900GB'],
    ['20 CloudWatch alarms on our EC2 fleet, monthly?', 'network alarms:20'],
    ['what do i pay for 60 GB of snapshots of an ec2 server', 'ebs snapshots:60GB'],
  ])('a place without a size: %s', (text, line) => {
    expect(linesOf(text)).toEqual([[line]]);
    expect(read(text).explained.join()).toMatch(/I did not count `ec2` itself/i);
  });

  test.each([
    ['t3.medium 24/7, 200 GB out to the internet, not the server', 'EC2'],
    ['t3.small 24/7, 300 GB out to the internet. Only the traffic please', 'EC2'],
    ['a NAT gateway and an ALB. Only the NAT please', 'load balancers'],
  ])('others are named: %s', (text, name) => {
    expect(read(text).explained.join()).toContain(`Left out, as you asked: ${name}.`);
  });
});

describe('a service that may be wanted is asked about', () => {
  test.each([
    'an EC2 server with 500 GB out to the internet a month',
    'what does an EC2 server cost that sends 500 GB to the internet a month?',
    'How much does my EC2 server cost, it sends 750 GB to the internet this month?',
    'I want to host my game on EC2, 300 GB go out to the internet. what will it all cost me?',
    'how much is the NAT gateway with an EC2 server behind it?',
    'how much is the ALB and the EC2 server?',
  ])('%s', (text) => {
    expect(missingIn(text)).toEqual(['ec2 instance']);
  });
});

describe('what is no part that is asked for by itself leaves nothing out', () => {
  test.each([
    ['t3.small 24/7, 1 NAT gateway only', 'ec2 instance:t3.small hours:24/7'],
    ['I only need an ALB and a t3.small 24/7', 'ec2 instance:t3.small hours:24/7'],
    ['What does the ALB cost, and what do two t3.small cost?', 'ec2 instance:t3.small count:2'],
  ])('%s', (text, line) => {
    expect(linesOf(text).flat()).toContain(line);
    expect(linesOf(text).flat()).toHaveLength(2);
  });

  test.each([
    ['it is in no line', 't3.small 24/7 with 30 GB gp3, only the traffic', 'only the traffic'],
    [
      'it goes elsewhere than out',
      'our EC2 uploads 300 GB a month from the office, just the traffic',
      'just the traffic',
    ],
  ])('it stands open if %s', (_, text, typed) => {
    expect(read(text).open.map((one) => one.typed)).toEqual([typed]);
  });

  test.each(['constructor', 'just the constructor', '__proto__ only', 'toString'])('nor is %s', (text) => {
    expect(missingIn(text)).toEqual(['service']);
  });
});

describe('a part of what is priced as a whole is asked about', () => {
  test.each([
    ['only the disk part of my t3.large with 250 GB gp3', 'only the disk part'],
    ['just the disk of a t3.medium with 80 GB', 'just the disk'],
  ])('%s', (text, typed) => {
    expect(read(text).open).toContainEqual(expect.objectContaining({ typed }));
  });
});
