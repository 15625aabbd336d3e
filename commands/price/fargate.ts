import { priceFargate } from '../../src/pricing/fargate.js';
import { completeTaskSize } from './fargate-completions.js';
import { ARCHITECTURE, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price fargate vcpu:0.5 memory:1GB tasks:2';

/** `/price fargate` */
export const fargatePrice: Subcommand = {
  definition: definition('fargate', 'What Fargate tasks cost a month', [
    text('vcpu', 'Of one task: 0.25, 0.5, 1, 2, 4, 8, 16 or 32', { required: true, autocomplete: true }),
    text('memory', 'Of one task: 0.5GB to 244GB, depending on the vCPUs', { required: true, autocomplete: true }),
    text('tasks', 'How many of them, 1 unless you say otherwise'),
    text('hours', 'A month: 730 unless you say otherwise, or 8h/day'),
    ARCHITECTURE,
    text('storage', 'Disk of one task: 20 GB are included, 200 GB at most'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceFargate, EXAMPLE),
  complete: (option, typed, request) => completeTaskSize(option, typed, request),
};
