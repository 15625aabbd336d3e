import { priceEcr } from '../../src/pricing/ecr.js';
import { REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price ecr storage:45GB';

/** `/price ecr` */
export const ecrPrice: Subcommand = {
  definition: definition('ecr', 'What container images in ECR cost a month', [
    text('storage', 'All images together: 500MB, 45GB', { required: true }),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceEcr, EXAMPLE),
};
