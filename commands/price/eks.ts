import { DISK_TYPES } from '../../src/pricing/disk.js';
import { priceEks } from '../../src/pricing/eks.js';
import { completeInstance } from './completions.js';
import { completeTaskSize } from './fargate-completions.js';
import { choices, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price eks clusters:1 nodes:3 instance:m5.large';

/** `/price eks` */
export const eksPrice: Subcommand = {
  definition: definition('eks', 'What EKS clusters and what runs in them cost a month', [
    text('clusters', 'How many clusters', { required: true }),
    choices('support', 'Of the Kubernetes version: standard unless you say otherwise', ['standard', 'extended']),
    text('hours', 'A month: 730 unless you say otherwise, or 8h/day'),
    text('nodes', 'Instances as nodes, of all clusters together'),
    text('instance', 'Their instance type: m5.large', { autocomplete: true }),
    text('disk', 'GB for each node, none unless you say otherwise'),
    choices('disk_type', 'gp3 unless you say otherwise', DISK_TYPES),
    text('iops', 'Of each disk: above 3,000 on gp3, all of them on io2 and io1'),
    text('throughput', 'MB/s of each gp3 disk, 125 are included'),
    text('pods', 'Pods on Fargate, of all clusters together'),
    text('vcpu', 'Of one pod: 0.25 to 16', { autocomplete: true }),
    text('memory', 'Of one pod: 0.5GB to 120GB', { autocomplete: true }),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceEks, EXAMPLE),
  complete: (option, typed, request, prices) =>
    option === 'instance' ? completeInstance(typed, request, prices) : completeTaskSize(option, typed, request),
};
