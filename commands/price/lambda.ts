import { priceLambda } from '../../src/pricing/lambda.js';
import { ARCHITECTURE, flag, REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price lambda requests:3M memory:512MB duration:200ms';

/** `/price lambda` */
export const lambdaPrice: Subcommand = {
  definition: definition('lambda', 'What a Lambda function costs a month', [
    text('requests', 'A month, or a rate: 3M, 1.5 billion, 5M/day, 100/s', { required: true }),
    text('memory', '128 MB to 10,240 MB: 512MB, 2GB', { required: true }),
    text('duration', 'Of one run, up to 15 minutes: 200ms, 1.5s', { required: true }),
    ARCHITECTURE,
    REGION,
    text('storage', 'Temporary disk /tmp: 512 MB are included, 10,240 MB at most'),
    text('provisioned', 'Instances kept warm (provisioned concurrency)'),
    text('provisioned_hours', 'Hours a month for which they are kept warm: 730, or 8h/day'),
    text('snapstart', 'Versions that SnapStart keeps cached'),
    text('restores', 'Starts from a SnapStart snapshot: 100k, or 1000/day'),
    flag('edge', 'Lambda@Edge: one price worldwide, x86 only, no free tier'),
    flag('free_tier', 'Take the monthly free tier off (yes unless you say otherwise)'),
  ]),
  example: EXAMPLE,
  answer: quoting(priceLambda, EXAMPLE),
};
