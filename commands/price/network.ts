import { priceNetwork } from '../../src/pricing/network.js';
import { REGION, text } from './options.js';
import { definition, quoting, type Subcommand } from './subcommand.js';

const EXAMPLE = '/price network nat_gateways:1 nat_data:100GB load_balancers:1';

/** `/price network` */
export const networkPrice: Subcommand = {
  definition: definition('network', 'What a bill has beside compute: NAT gateways, load balancers, data, logs', [
    text('nat_gateways', 'How many NAT gateways'),
    text('nat_data', 'GB a month through them'),
    text('load_balancers', 'How many application load balancers'),
    text('lcu', 'Their capacity units at an average hour, all together'),
    text('ipv4', 'How many public IPv4 addresses'),
    text('data_out', 'GB a month out to the internet; 100 GB are free'),
    text('between_zones', 'GB a month between Availability Zones, out and in together'),
    text('logs', 'GB a month of logs into CloudWatch'),
    text('logs_kept', 'GB of logs kept in CloudWatch'),
    text('metrics', 'How many custom metrics in CloudWatch'),
    text('hours', 'A month: 730 unless you say otherwise, or 8h/day'),
    REGION,
  ]),
  example: EXAMPLE,
  answer: quoting(priceNetwork, EXAMPLE),
};
