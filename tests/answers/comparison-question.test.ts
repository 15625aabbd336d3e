import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedTopics } from '../../src/answers/comparison-question.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const compared = (question: string): string[] | undefined =>
  comparedTopics(question, knowledge.names)?.map(({ topic }) => topic.id);

describe('a comparison is asked for by', () => {
  test.each<readonly [question: string, ...topics: string[]]>([
    ['ecs vs eks', 'ecs', 'eks'],
    ['ecs vs. eks?', 'ecs', 'eks'],
    ['lambda v fargate', 'lambda', 'fargate'],
    ['Lambda versus Batch', 'lambda', 'batch'],
    ['lambda <-> fargate', 'lambda', 'fargate'],
    ['difference between docker and podman', 'docker', 'podman'],
    ["what's the difference between a pod and a task?", 'pod', 'task'],
    ['What are the differences between a REST API and an HTTP API?', 'rest-api', 'http-api'],
    ['difference of lambda and fargate', 'lambda', 'fargate'],
    ['differences docker podman? docker and podman', 'docker', 'podman'],
    ['differentiate between monolith and microservices', 'monolith', 'microservices'],
    ['explain the difference between ecs, eks and fargate', 'ecs', 'eks', 'fargate'],
    ['how does fargate differ from ecs?', 'fargate', 'ecs'],
    ['how is podman different from docker', 'podman', 'docker'],
    ['how are containers different from virtual machines?', 'container', 'virtual-machine'],
    ['how does lightsail compare to ec2', 'lightsail', 'ec2'],
    ['how would lambda compare with batch?', 'lambda', 'batch'],
    ['what makes fargate different from ec2?', 'fargate', 'ec2'],
    ['what distinguishes a dedicated host from a dedicated instance', 'dedicated-host', 'dedicated-instance'],
    ['what separates ecs from eks?', 'ecs', 'eks'],
    ['is a pod the same as a container?', 'pod', 'container'],
    ['is docker the same thing as kubernetes', 'docker', 'kubernetes'],
    ['isn’t elastic beanstalk just ec2?', 'elastic-beanstalk', 'ec2'],
    ['are savings plans basically reserved instances?', 'savings-plan', 'reserved-instance'],
    ['is fargate different from lambda?', 'fargate', 'lambda'],
    ['compare ecs and eks', 'ecs', 'eks'],
    ['diff ecs eks', 'ecs', 'eks'],
    ['reserved and provisioned concurrency, whats the difference?', 'reserved-concurrency', 'provisioned-concurrency'],
    ['basic or detailed monitoring on ec2, which is better', 'basic-monitoring', 'detailed-monitoring'],
    ['difference between reserved and provisioned concurrency', 'reserved-concurrency', 'provisioned-concurrency'],
    [
      'Compare Application, Network and Gateway Load Balancers.',
      'application-load-balancer',
      'network-load-balancer',
      'gateway-load-balancer',
    ],
    ['difference docker podman in short', 'docker', 'podman'],
    ['compare lambda with fargate for me', 'lambda', 'fargate'],
    ['comparison of lambda, fargate and ec2', 'lambda', 'fargate', 'ec2'],
    ['comparison between alb and nlb', 'application-load-balancer', 'network-load-balancer'],
    ['lambda compared to fargate', 'lambda', 'fargate'],
    ['ecs as opposed to eks', 'ecs', 'eks'],
    ['what sets podman apart from docker', 'podman', 'docker'],
    ['lightsail against ec2: pros n cons', 'lightsail', 'ec2'],
    ['http api instead of rest api? what would i miss', 'http-api', 'rest-api'],
    ['what changes if i swap lambda for fargate', 'lambda', 'fargate'],
    ['task role and task execution role, who does what', 'task-role', 'task-execution-role'],
    ['in ecs, how far apart are a task role and a task execution role', 'task-role', 'task-execution-role'],
    ['scaling up vs scaling out (vertical / horizontal)', 'vertical-scaling', 'horizontal-scaling'],
    ['why fargate rather than ec2', 'fargate', 'ec2'],
    ['ecs or eks?', 'ecs', 'eks'],
    ['which is better, lambda or fargate', 'lambda', 'fargate'],
    ['should I take spot instances or savings plans?', 'spot-instance', 'savings-plan'],
    ['docker/podman', 'docker', 'podman'],
    ['alb or nlb, which one is cheaper?', 'application-load-balancer', 'network-load-balancer'],
    ['horizontal vs vertical scaling', 'horizontal-scaling', 'vertical-scaling'],
    ['lamda vs fargte', 'lambda', 'fargate'],
    ['hey guys, ECS\nvs\nEKS, thanks', 'ecs', 'eks'],
  ])('%s', (question, ...topics) => {
    expect(compared(question)).toEqual(topics);
  });
});

describe('no comparison is asked for by', () => {
  test.each([
    'What is the difference between security groups and NACLs regarding statefulness?',
    'what is lambda?',
    'how long can a lambda function run?',
    'can I use lambda and api gateway together?',
    'how do I connect api gateway with lambda',
    'does fargate work with ecs and eks at the same time?',
    'run docker images on ecs',
    'is it true or false that lambda has no servers',
    'does lambda support python or java?',
    'can I put a docker image from docker hub into ecr',
    'which load balancer shall I use for tcp or udp?',
    'deploy to ecs from ecr',
    'how much does fargate cost per hour or per day?',
    'is fargate serverless?',
    'can i use podman instead of docker for ecs?',
    'what is different about fargate?',
    'batch only starts ec2 or spot machines, right?',
    'what is the difference?',
    'compare',
    'ecs vs',
    'vs eks',
    'lambda or',
    'lambda vs lambda',
    'azure functions vs google cloud run',
    'what is the weather today or tomorrow',
    'who patches the host of fargate, aws or me?',
    'does 3/4 of a vcpu work on fargate',
    '',
    '?!',
  ])('%s', (question) => {
    expect(compared(question)).toBeUndefined();
  });
});

test('in any text, what is compared are two or three different topics', () => {
  const names = fc.constantFrom('lambda', 'ecs', 'task', 'image', 'vs', 'or', 'and', 'difference between', 'cheaper?');
  fc.assert(
    fc.property(fc.array(fc.oneof(anyText, names), { maxLength: 6 }), (parts) => {
      const topics = compared(parts.join(' ')) ?? ['none', 'at all'];
      expect(new Set(topics).size).toBe(topics.length);
      expect([2, 3]).toContain(topics.length);
    }),
    { numRuns: 15 },
  );
});
