import type { PlainService } from './meaning.js';

/** What services are called in a sentence. */
export const PLAIN_NAMES: Readonly<Record<PlainService, string>> = {
  lambda: 'Lambda',
  fargate: 'Fargate',
  ec2: 'EC2',
  batch: 'Batch',
  eks: 'EKS',
  ecs: 'ECS',
  apigateway: 'API Gateway',
  ecr: 'ECR',
  lightsail: 'Lightsail',
};
