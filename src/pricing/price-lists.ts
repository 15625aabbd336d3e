/** The price files of `knowledge/prices/`, each with what it prices. */
export const PRICE_LISTS = [
  'lambda',
  'lambda-edge',
  'fargate',
  'ec2',
  'ebs',
  'batch',
  'eks',
  'ecs',
  'apigateway',
  'ecr',
  'lightsail',
  'apprunner',
  'stepfunctions',
  'eventbridge',
  'sqs',
  'network',
] as const;

/** A price file. */
export type PriceList = (typeof PRICE_LISTS)[number];

/** A priced service, named as its price file and its subcommand; Lambda@Edge is an option of Lambda. */
export type ServiceId = Exclude<PriceList, 'lambda-edge'>;
