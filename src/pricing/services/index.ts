import type { PriceList, ServiceId } from '../price-lists.js';
import type { Service } from '../service/form.js';
import type { Held } from '../service/option.js';
import { apigateway } from './apigateway.js';
import { apprunner } from './apprunner.js';
import { batch } from './batch.js';
import { ebs } from './ebs/ebs.js';
import { ec2 } from './ec2/ec2.js';
import { ecr } from './ecr.js';
import { ecs } from './ecs.js';
import { eks } from './eks/eks.js';
import { eventbridge } from './eventbridge.js';
import { fargate } from './fargate/fargate.js';
import { lambda } from './lambda/lambda.js';
import { lightsail } from './lightsail/lightsail.js';
import { network } from './network/network.js';
import { sqs } from './sqs.js';
import { stepfunctions } from './stepfunctions.js';

/** Every priced service, in the order in which Discord lists their subcommands. */
export const SERVICES: readonly Service[] = [
  lambda,
  fargate,
  ec2,
  batch,
  eks,
  ecs,
  apigateway,
  ecr,
  lightsail,
  apprunner,
  stepfunctions,
  eventbridge,
  sqs,
  ebs,
  network,
];

/** The service that a price list belongs to. */
export function serviceOf(list: PriceList): Service {
  const found = SERVICES.find(({ id, moreLists }) => id === list || moreLists?.includes(list));
  if (!found) throw new Error(`${list} is missing in the list of services`);
  return found;
}

/** The options of all services with a number of one kind: "requests", "messages" for a rate. */
export function optionsHolding(held: Held): readonly string[] {
  const options = SERVICES.flatMap((service) => Object.entries(service.options));
  return [...new Set(options.flatMap(([name, { holds }]) => (holds === held ? [name] : [])))];
}

/** Whether a service adds to the bill of compute. */
export function isBesideCompute(id: ServiceId): boolean {
  return serviceOf(id).besideCompute === true;
}

type Line = { readonly service: ServiceId; readonly options: Readonly<Record<string, unknown>> };

/** Whether the price of a line depends on a Region: ECS has none of its own, and that of Lambda@Edge is the same everywhere. */
export function hasRegion({ service, options }: Line): boolean {
  return 'region' in serviceOf(service).options && options['edge'] === undefined;
}
