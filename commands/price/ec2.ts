import { DISK_TYPES } from '../../src/pricing/disk.js';
import { priceEc2 } from '../../src/pricing/ec2.js';
import { completeInstance } from './completions.js';
import { choices, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price ec2 instance:t3.medium disk:20GB ipv4:1';

/** `/price ec2` */
export const ec2Price: Subcommand = {
  definition: definition('ec2', 'What EC2 instances cost a month on demand', [
    text('instance', 'Instance type: t3.medium, c5.large', { required: true, autocomplete: true }),
    text('count', 'How many of them, 1 unless you say otherwise'),
    text('hours', 'A month: 730 unless you say otherwise, or 8h/day'),
    text('disk', 'GB for each instance, none unless you say otherwise'),
    text('disks', 'How many such disks altogether, one for each instance unless you say otherwise'),
    choices('disk_type', 'gp3 unless you say otherwise', DISK_TYPES),
    text('iops', 'Of each disk: above 3,000 on gp3, all of them on io2 and io1'),
    text('throughput', 'MB/s of each gp3 disk, 125 are included'),
    text('snapshots', 'GB of snapshots kept, altogether'),
    text('ipv4', 'Public IPv4 addresses altogether, none unless you say otherwise'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceEc2, EXAMPLE),
  complete: (option, typed, request, prices) => (option === 'instance' ? completeInstance(typed, request, prices) : []),
};
