import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../src/pricing/edits/candidates.js';
import { readTypedText } from '../../../src/pricing/plain-words/requests/request-text.js';
import { asTexts } from '../../../src/pricing/previous-request/texts.js';
import { changeIn } from '../../../src/pricing/second-line/after-quote.js';
import { isSameSum } from '../../../tools/evaluate/price-requests.js';
import { fixture } from '../../fixture/knowledge.js';

function partsIn(text: string) {
  return readTypedText(text)?.sides.flat().map(asTexts) ?? [];
}

function candidatesOf(before: string, line: string) {
  const alternatives = [partsIn(before)];
  const change = changeIn(line, { alternatives, besides: [], lacking: false }, fixture);
  return candidatesFor(line, alternatives, change, fixture).all;
}

const SERVERS = 'ec2 instance:t3.small count:2 disk:20GB hours:8h*5d/week region:eu-central-1';
const BEHIND = 'ec2 instance:t3.small count:2 + network load_balancers:1 nat_gateways:1';
const CHAIN = 'apigateway kind:http requests:3M + lambda requests:3M memory:512MB duration:200ms';

describe('among the candidates of a line is what it asks for, if that is', () => {
  test.each([
    [
      'another number',
      SERVERS,
      'leo and mia too, so 4 of us',
      'ec2 instance:t3.small count:4 disk:20GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'one more',
      SERVERS,
      'my mate wants one as well',
      'ec2 instance:t3.small count:3 disk:20GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'some fewer',
      SERVERS,
      'one of them quit',
      'ec2 instance:t3.small count:1 disk:20GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'another size',
      SERVERS,
      '50 gigs bc docker images',
      'ec2 instance:t3.small count:2 disk:50GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'another type',
      SERVERS,
      'would larges be affordable',
      'ec2 instance:t3.large count:2 disk:20GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'pods without their cluster',
      'eks clusters:1 pods:4 vcpu:0.25 memory:512MB',
      'what about plain ecs instead',
      'fargate vcpu:0.25 memory:512MB tasks:4',
    ],
    [
      'a processor',
      SERVERS,
      'as graviton?',
      'ec2 instance:t4g.small count:2 disk:20GB hours:8h*5d/week region:eu-central-1',
    ],
    [
      'a Region',
      SERVERS,
      'boss says ireland',
      'ec2 instance:t3.small count:2 disk:20GB hours:8h*5d/week region:eu-west-1',
    ],
    [
      'other hours on the same days',
      SERVERS,
      'rather 10 hours',
      'ec2 instance:t3.small count:2 disk:20GB hours:10h*5d/week region:eu-central-1',
    ],
    [
      'the same hours on other days',
      SERVERS,
      'only mondays and fridays',
      'ec2 instance:t3.small count:2 disk:20GB hours:8h*2d/week region:eu-central-1',
    ],
    [
      'always on',
      SERVERS,
      'leave them running all the time',
      'ec2 instance:t3.small count:2 disk:20GB region:eu-central-1',
    ],
    [
      'an option less',
      SERVERS,
      'drop the disks, we boot from elsewhere',
      'ec2 instance:t3.small count:2 hours:8h*5d/week region:eu-central-1',
    ],
    ['a part less', BEHIND, 'the nat can go', 'ec2 instance:t3.small count:2 + network load_balancers:1'],
    ['a part more', SERVERS, 'and a balancer before it', `${SERVERS} + network load_balancers:1 region:eu-central-1`],
    [
      'a multiple of one part',
      CHAIN,
      'the function is called twice for each request',
      'apigateway kind:http requests:3M + lambda requests:6M memory:512MB duration:200ms',
    ],
    [
      'a multiple of all',
      CHAIN,
      'ten times the load',
      'apigateway kind:http requests:30M + lambda requests:30M memory:512MB duration:200ms',
    ],
    [
      'a share',
      CHAIN,
      'caching takes away half of the calls',
      'apigateway kind:http requests:1500000 + lambda requests:1500000 memory:512MB duration:200ms',
    ],
    [
      'more hours a day',
      SERVERS,
      '3 more hours a day',
      'ec2 instance:t3.small count:2 disk:20GB hours:11h*5d/week region:eu-central-1',
    ],
    [
      'another period',
      CHAIN,
      'per day, not per month!',
      'apigateway kind:http requests:3M/day + lambda requests:3M/day memory:512MB duration:200ms',
    ],
    [
      'two values',
      CHAIN,
      '1 gb and 90 ms',
      'apigateway kind:http requests:3M + lambda requests:3M memory:1GB duration:90ms',
    ],
    [
      'another kind',
      CHAIN,
      'REST, we need usage plans',
      'apigateway kind:rest requests:3M + lambda requests:3M memory:512MB duration:200ms',
    ],
    [
      'a value of one of several',
      'ec2 instance:t3.small count:3',
      'one of them on windows',
      'ec2 instance:t3.small count:2 + ec2 instance:t3.small count:1 os:windows',
    ],
    [
      'one more with a value of its own',
      'ec2 instance:t3.small count:3',
      'the teacher gets a t3.large',
      'ec2 instance:t3.small count:3 + ec2 instance:t3.large count:1',
    ],
    [
      'another service',
      'eks clusters:1 nodes:3 instance:t3.large',
      'ecs on the same boxes',
      'ec2 instance:t3.large count:3',
    ],
  ])('%s', (_what, before, line, after) => {
    const wanted = partsIn(after);
    expect(candidatesOf(before, line).some(({ to }) => isSameSum(to.flat(), wanted, fixture.prices))).toBe(true);
  });
});

test('the request before is no candidate, none is there twice, and there are not too many', () => {
  const numbers = '1 2 3 4 5 6 t3.large m5.large 10 GB 20 GB tokyo ohio mondays 9 to 17 and 3 of them on windows';
  const all = candidatesOf(`${SERVERS} + ${CHAIN}`, numbers);
  const texts = all.map(({ to }) => JSON.stringify(to));
  expect(new Set(texts).size).toBe(all.length);
  expect(texts).not.toContain(JSON.stringify(partsIn(`${SERVERS} + ${CHAIN}`)));
  expect(all.length).toBeLessThanOrEqual(300);
});

describe('among the candidates of a line is none', () => {
  const services = (before: string, line: string) =>
    candidatesOf(before, line).map(({ to }) =>
      to
        .flat()
        .map(({ service }) => service)
        .join(' + '),
    );

  test('that replaces what there is, if the line only adds', () => {
    const found = services('ecr storage:80GB', 'plus a fargate task with 1 vcpu and 2 gb');
    expect(found).toContain('ecr + fargate');
    expect(found).not.toContain('fargate');
  });

  test('that takes away more than the line names of what it names', () => {
    const found = candidatesOf(`${BEHIND} nat_data:50GB`, 'without the nat gateway').map(({ to }) => to.flat());
    expect(found).not.toContainEqual([expect.objectContaining({ service: 'ec2' })]);
    expect(found).toContainEqual([
      expect.objectContaining({ service: 'ec2' }),
      { service: 'network', options: { load_balancers: '1' } },
    ]);
  });

  test('that keeps a balancer beside the one that comes instead', () => {
    const found = candidatesOf('network load_balancers:1 lcu:5', 'nlb instead').map(({ to }) => to.flat());
    expect(JSON.stringify(found)).not.toMatch(/"load_balancers":"1"[^}]*"network_load_balancers"/);
  });

  test('that takes a balancer away for which another one comes', () => {
    const found = candidatesOf('network nat_gateways:1 load_balancers:2', 'an nlb instead of the alb');
    expect(found.map(({ to }) => to.flat())).toContainEqual([
      { service: 'network', options: { nat_gateways: '1', network_load_balancers: '2' } },
    ]);
    expect(found.filter(({ to }) => !JSON.stringify(to).includes('network_load_balancers'))).toEqual([]);
  });

  test('that multiplies with a rate', () => {
    const found = candidatesOf('lambda requests:3M memory:512MB duration:200ms', '3 times a day');
    expect(JSON.stringify(found)).not.toContain('9M');
  });

  test('that counts what the line does not name', () => {
    expect(JSON.stringify(candidatesOf('ec2 instance:t3.micro count:4', 'so only one then'))).not.toContain('ipv4');
    expect(JSON.stringify(candidatesOf('ec2 instance:t3.micro count:4', 'with one ip'))).toContain('ipv4');
  });

  test('with what another kind of disk does not have', () => {
    const found = candidatesOf('ebs storage:500GB disk_type:gp3 iops:6000 throughput:250', 'io2 instead');
    const io2 = found.flatMap(({ to }) => to.flat()).filter(({ options }) => options['disk_type'] === 'io2');
    expect(io2).toContainEqual({ service: 'ebs', options: { storage: '500GB', disk_type: 'io2', iops: '6000' } });
    expect(io2.filter(({ options }) => options['throughput'] !== undefined)).toEqual([]);
  });
});
