import type { PriceList } from './components.js';

/** What services are called in a sentence. */
export const SERVICE_NAMES: Readonly<Record<PriceList, string>> = {
  lambda: 'Lambda',
  'lambda-edge': 'Lambda@Edge',
  fargate: 'Fargate',
  ec2: 'EC2',
  ebs: 'EBS',
  batch: 'Batch',
  eks: 'EKS',
  ecs: 'ECS',
  apigateway: 'API Gateway',
  ecr: 'ECR',
  lightsail: 'Lightsail',
  network: 'Network and logs',
};
