import type { ServiceId } from '../components.js';
import type { OptionValues } from '../options.js';
import type { PriceResult } from '../quote.js';
import type { Prices } from '../rates.js';
import { apigateway } from './apigateway.js';
import { batch } from './batch.js';
import { ebs } from './ebs.js';
import { ec2 } from './ec2.js';
import { ecr } from './ecr.js';
import { ecs } from './ecs.js';
import { eks } from './eks.js';
import { fargate } from './fargate.js';
import { priceWith } from './form.js';
import { lambda } from './lambda.js';
import { lightsail } from './lightsail.js';
import { network } from './network.js';
import type { Service } from './service.js';

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
  ebs,
  network,
];

const BY_ID = new Map(SERVICES.map((service) => [service.id, service]));

/** The service with a name. */
export function serviceOf(id: ServiceId): Service {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`${id} is missing in the list of services`);
  return found;
}

/** Answers `/price <service>`: the quote with lines to try next, or everything that is wrong with the options. */
export function priceService(id: ServiceId, options: OptionValues, prices: Prices): PriceResult {
  return priceWith(serviceOf(id), options, prices);
}
