import { describe, expect, test } from 'vitest';
import { knowledge } from '../knowledge.js';

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

describe.each(Object.entries(PROMISED))('the notes know of %s:', (_area, names) => {
  test.each(names)('%s', (name) => {
    expect(knowledge.names.find(name)?.topic.summary).toMatch(/\S/);
    expect(knowledge.names.find(name)?.corrected).toBeUndefined();
  });
});

test.each(OTHER_NAMES)('"%s" finds %s', (name, id) => {
  expect(knowledge.names.find(name)?.topic.id).toBe(id);
});

test('a misspelt name says what it was read as, another name does not', () => {
  expect(knowledge.names.find('fargte')?.corrected).toEqual({ typed: 'fargte', read: 'AWS Fargate' });
  expect(knowledge.names.find('k8s')?.corrected).toBeUndefined();
});
