import { describe, expect, test } from 'vitest';
import {
  isPriceRequest,
  priceRequestProbability,
} from '../../../src/pricing/plain-words/questions/is-price-request.js';
import { fixture } from '../../fixture/knowledge.js';

describe('a request for a price', () => {
  test.each([
    'six c7g.large in Dublin, day and night',
    'our shop gets 9,000 orders a week, each one lambda of 300 ms with 512 MB. ballpark?',
    'hosting the choir page on a t4g.micro: how bad will the bill be',
    'is graviton worth it for 12M calls of 90 ms with 1 GB, numbers pls',
    'a fargate task of 1 vcpu and 2 gb, now and then',
    'the choir has one NAT gateway, monthly?',
    'the old EKS cluster is in extended support: what does that come to a month?',
    'a gateway load balancer for a month, barely any traffic',
    'the smallest lightsail for 4 months',
    'an ec2 in Ohio around the clock. And per month?',
  ])('is one: %s', (text) => {
    expect(isPriceRequest(text, fixture)).toBe(true);
  });

  test.each([
    'how long may a lambda with 10 GB run',
    'our t3.small behind the load balancer answers with 504 after 60 seconds, why?',
    'am I billed for a lambda that waits 20 seconds for a database',
    'We pay 40 dollars for two t3.medium. Since Monday the site is slow from 8 to 9. What should I look at?',
    'why is the NAT gateway so dear, a whole 33 dollars a month?',
    'how long may a standard state machine run, a year?',
    'EKS is dearer than I thought, what do I pay for?',
    'new to Kubernetes on AWS, what should I do right from day one',
    'is a network load balancer with hardly any traffic billed?',
    'ALB 503',
    'hello there',
  ])('is none: %s', (text) => {
    expect(isPriceRequest(text, fixture)).toBe(false);
  });

  test('is no text longer than anybody types', () => {
    expect(priceRequestProbability('2 t3.small all month '.repeat(100), fixture)).toBe(0);
  });
});
