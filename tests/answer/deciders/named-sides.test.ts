import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { knowledge } from '../../knowledge.js';

describe('a line that only lists names to be compared', () => {
  test.each([
    ['sam vs cdk vs cloudformation vs terraform', ['aws-sam', 'aws-cdk', 'cloudformation', 'terraform']],
    ['iam role vs user vs policy', ['iam-role', 'iam-user', 'iam-policy']],
    ['difference between spot, on-demand and reserved?', ['spot-instance', 'on-demand-instance', 'reserved-instance']],
    [
      'can you compare lambda, fargate, ec2, lightsail and app runner',
      ['lambda', 'fargate', 'ec2', 'lightsail', 'app-runner'],
    ],
  ])('compares all of them: %s', (line, ids) => {
    const { decidedBy, ...answer } = decide(line, knowledge);
    expect(decidedBy).toBe('named-sides');
    expect(answer).toMatchObject({ kind: 'comparison', topics: ids.map((id) => ({ id })) });
  });

  test('of more than five, five, and says which it leaves out', () => {
    const answer = decide('ec2 vs lightsail vs beanstalk vs app runner vs ecs vs eks', knowledge);
    expect(answer).toMatchObject({ kind: 'comparison', remark: expect.stringContaining('left out EKS') });
  });

  test.each([
    ['difference between Lambda@Edge and Fargate', ['lambda-edge', 'fargate']],
    ['fargate spot vs batch', ['fargate-spot', 'batch']],
  ])('and of two names is not answered with another pair: %s', (line, ids) => {
    expect(decide(line, knowledge)).toMatchObject({ kind: 'comparison', topics: ids.map((id) => ({ id })) });
  });

  test.each([
    ['two names', 'lambda vs fargate'],
    ['a name that the notes lack', 'cloudwatch vs cloudtrail vs zebra'],
    ['names that are not to be compared', 'lambda, fargate and ec2'],
    ['a question about them', 'lambda vs fargate vs ec2, which is cheapest'],
  ])('is left to others with %s: %s', (_, line) => {
    expect(decide(line, knowledge).decidedBy).not.toBe('named-sides');
  });
});
