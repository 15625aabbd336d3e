import { DISK_TYPES } from '../../src/pricing/disk.js';
import { priceEbs } from '../../src/pricing/ebs.js';
import { choices, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price ebs storage:100GB';

/** `/price ebs` */
export const ebsPrice: Subcommand = {
  definition: definition('ebs', 'What EBS volumes and snapshots cost a month', [
    text('storage', 'GB of each volume'),
    choices('disk_type', 'gp3 unless you say otherwise', DISK_TYPES),
    text('iops', 'Of each volume: above 3,000 on gp3, all of them on io2 and io1'),
    text('throughput', 'MB/s of each gp3 volume, 125 are included'),
    text('count', 'How many volumes, 1 unless you say otherwise'),
    text('snapshots', 'GB of snapshots kept, altogether'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceEbs, EXAMPLE),
};
