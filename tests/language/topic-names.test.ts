import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/language/tokenize.js';
import { anyText } from '../any-text.js';
import { knowledge } from '../knowledge.js';

const { names, topics } = knowledge;
const found = (name: string): string | undefined => names.find(name)?.topic.id;
const spotted = (text: string): string[] => names.spot(text).map(({ topic }) => topic.id);
const suggested = (typed: string): string[] => names.suggest(typed, 25).map(({ id }) => id);

describe('a topic is found', () => {
  test('by each of its names', () => {
    const lost = topics.flatMap(({ id, names: own }) => own.filter((name) => found(name) !== id));
    expect(lost).toEqual([]);
  });

  test.each([
    ['in other letters', 'AWS LAMBDA', 'lambda'],
    ['in full-width letters', 'Ｌａｍｂｄａ', 'lambda'],
    ['in the plural', 'load-balancers', 'elastic-load-balancing'],
    ['in two words', 'far gate', 'fargate'],
    ['with an article', 'the task definition', 'task-definition'],
    ['as a question', 'what is fargate?', 'fargate'],
    ['with chatter', 'hey, fargate please', 'fargate'],
    ['by an everyday name alone', 'service', 'ecs-service'],
  ])('%s', (_how, typed, id) => {
    expect(names.find(typed)).toEqual({ topic: expect.objectContaining({ id }) });
  });

  test.each([
    ['farget', 'fargate'],
    ['kubernetis', 'kubernetes'],
    ['ligthsial', 'lightsail'],
    ['elastic beenstalk', 'elastic-beanstalk'],
    ['cold strat', 'cold-start'],
  ])('misspelt, and the mistake is named: %s', (typed, id) => {
    const match = names.find(typed);
    expect(match?.topic.id).toBe(id);
    expect(match?.corrected).toEqual({ typed, read: match?.topic.name });
  });

  test.each(['', ' ', '?', 'locker', 'weather', 'azure functions', 'constructor', '__proto__', 'x'.repeat(6_000)])(
    'by nothing else: "%.20s"',
    (typed) => {
      expect(names.find(typed)).toBeUndefined();
    },
  );
});

describe('in a text', () => {
  test('topics are spotted in order', () => {
    expect(spotted('run fargate tasks on ecs, or pods on eks?')).toEqual(['task', 'ecs', 'pod', 'eks']);
  });

  test.each([
    ['application load balancer', 'application-load-balancer'],
    ['gateway load balancer', 'gateway-load-balancer'],
    ['EKS Auto Mode', 'eks-auto-mode'],
    ['ecs task definition', 'task-definition'],
    ['lambda function', 'lambda-function'],
  ])('the longest name wins: %s', (text, id) => {
    expect(spotted(`what is the ${text} for?`)).toEqual([id]);
  });

  test.each(['which service shall I take', 'a simple image of a server', 'what is my task here', 'put it on one node'])(
    'an everyday name is only a word: %s',
    (text) => {
      expect(spotted(text)).toEqual([]);
    },
  );

  test.each([
    ['a couple of questions', 'coupling'],
    ['the states of an order', 'stateful'],
    ['it contains passwords', 'container'],
    ['eb deploy', 'EBS'],
  ])('a word that only shares its stem with a name is none: "%s" is not about %s', (text) => {
    expect(spotted(text)).toEqual([]);
  });

  test.each([
    ['use EventBridge Scheduler for it', 'eventbridge-scheduler'],
    ['CloudWatch Logs', 'cloudwatch-logs'],
    ['StepFunctions', 'step-functions'],
    ['a LambdaFunction', 'lambda-function'],
  ])('capitals within a word separate no name: %s', (text, id) => {
    expect(spotted(text)).toEqual([id]);
  });

  test('a mention tells its place among the tokens', () => {
    const text = 'how fast does an application load balancer scale?';
    const [mention] = names.spot(text);
    expect(tokenize(text).slice(mention?.from, mention?.to)).toEqual(['application', 'load', 'balancer']);
  });

  test('of any kind, mentions lie in order and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom(...topics.map(({ name }) => name)))), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const { from, to } of names.spot(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(tokenize(text).length);
      }),
      { numRuns: 50, examples: [[['Ⲁ㍱Ⲁ㍱']], [['EventBridge-LambdaFunction']]] },
    );
  });
});

describe('while a name is typed', () => {
  test('nothing yet gives the best known notes', () => {
    const offered = names.suggest('', 5);
    expect(offered).toHaveLength(5);
    expect(offered.filter(({ term }) => term)).toEqual([]);
  });

  test.each([
    ['the whole name', 'fargate', 'fargate'],
    ['its beginning', 'farg', 'fargate'],
    ['another name of it', 'k8s', 'kubernetes'],
    ['a later word', 'balanc', 'elastic-load-balancing'],
    ['its middle', 'bernet', 'kubernetes'],
    ['a typing mistake', 'lamda', 'lambda'],
    ['a mistake in a beginning', 'kubren', 'kubernetes'],
  ])('%s finds it first: %s', (_what, typed, id) => {
    expect(suggested(typed)[0]).toBe(id);
  });

  test.each([
    ['l', 'lambda'],
    ['la', 'lambda'],
    ['f', 'fargate'],
    ['b', 'batch'],
    ['auto', 'auto-scaling'],
  ])('of names that begin with %s, services come before terms', (typed, id) => {
    expect(suggested(typed)[0]).toBe(id);
  });

  test('names that show what was typed come before other names for a topic', () => {
    const spot = suggested('sp');
    expect(spot[0]).toBe('spot-instance');
    expect(spot).toContain('elastic-load-balancing');
  });

  test('the name itself comes before names that only begin with it', () => {
    const [first, ...others] = suggested('fargate');
    expect(first).toBe('fargate');
    expect(others).toContain('fargate-spot');
  });

  test('of any text, suggestions are different topics, no more than wanted', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 25 }), (typed, limit) => {
        const offered = names.suggest(typed, limit);
        expect(offered.length).toBeLessThanOrEqual(limit);
        expect(new Set(offered).size).toBe(offered.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** What the study group was promised, by the name that a student would type. */
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  containers: [
    'docker',
    'podman',
    'container',
    'virtual machine',
    'container image',
    'container registry',
    'docker hub',
  ],
  'ECS and Fargate': [
    ...['ecs', 'cluster', 'task definition', 'task', 'ecs service', 'container agent', 'container instance', 'fargate'],
    ...['ecr', 'aws batch'],
  ],
  Kubernetes: ['kubernetes', 'pod', 'node', 'worker node', 'control plane', 'eks'],
  serverless: [
    ...['serverless', 'faas', 'shared responsibility', 'lambda', 'trigger', 'runtime api', 'scheduled function'],
    ...['eventbridge', 'thumbnail', 'serverless application repository', 'serverless image handler'],
  ],
  'API Gateway': ['api gateway', 'rest api', 'http api', 'websocket api', 'throttling', 'api key'],
  architecture: ['microservices', 'monolith', 'auto scaling', 'elastic load balancing', 'cloudwatch'],
  servers: [
    ...['lightsail', 'ec2', 'on-demand', 'reserved instance', 'savings plan', 'spot', 'dedicated host'],
    ...['elastic beanstalk', 'app runner'],
  ],
};

const OTHER_NAMES = [
  ['kuberenetes', 'kubernetes'],
  ['k8', 'kubernetes'],
  ['k8s', 'kubernetes'],
  ['elastic container registry', 'ecr'],
  ['elastic container service', 'ecs'],
  ['fargte', 'fargate'],
  ['lamda', 'lambda'],
  ['apprunner', 'app-runner'],
  ['serverless image handler', 'dynamic-image-transformation'],
] as const;

describe.each(Object.entries(PROMISED))('the notes know of %s:', (_area, promised) => {
  test.each(promised)('%s', (name) => {
    expect(names.find(name)?.topic.summary).toMatch(/\S/);
    expect(names.find(name)?.corrected).toBeUndefined();
  });
});

test.each(OTHER_NAMES)('"%s" finds %s', (name, id) => {
  expect(names.find(name)?.topic.id).toBe(id);
});

test('a misspelt name says what it was read as, another name does not', () => {
  expect(names.find('fargte')?.corrected).toEqual({ typed: 'fargte', read: 'AWS Fargate' });
  expect(names.find('k8s')?.corrected).toBeUndefined();
});
