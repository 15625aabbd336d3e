import { priceEcs } from '../../src/pricing/ecs.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price ecs';

/** `/price ecs` */
export const ecsPrice: Subcommand = {
  definition: definition('ecs', 'What Amazon ECS costs: nothing itself, and where the costs are', []),
  example: EXAMPLE,
  answer: quoting((_options, prices) => priceEcs(prices), EXAMPLE),
};
