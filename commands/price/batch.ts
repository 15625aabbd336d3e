import { priceBatch } from '../../src/pricing/batch.js';
import { completeHost } from './completions.js';
import { completeTaskSize } from './fargate-completions.js';
import { ARCHITECTURE, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price batch jobs:1000 duration:10min vcpu:1 memory:2GB';

/** `/price batch` */
export const batchPrice: Subcommand = {
  definition: definition('batch', 'What AWS Batch jobs cost a month', [
    text('jobs', 'A month, or a rate: 1000, 50/day', { required: true }),
    text('duration', 'Of one job: 90s, 10 min, 2h', { required: true }),
    text('vcpu', 'Of one job: 0.25, 1, 4', { required: true, autocomplete: true }),
    text('memory', 'Of one job: 512MB, 2GB', { required: true, autocomplete: true }),
    text('on', 'fargate unless you say otherwise, or an instance type', { autocomplete: true }),
    ARCHITECTURE,
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceBatch, EXAMPLE),
  complete: (option, typed, request, prices) =>
    option === 'on' ? completeHost(typed, request, prices) : completeTaskSize(option, typed, request),
};
