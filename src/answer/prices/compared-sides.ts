import { exact, sum } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { type PricedRequest, priceAlternative } from '../../pricing/plain-words/replies/priced.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { FREE_STORAGE_GB } from '../../pricing/services/fargate/fargate.js';
import { bundleOf, diskOf } from '../../pricing/services/lightsail/bundle.js';
import { isComplete } from './every-region.js';

const RUNS_ALL_THE_TIME: readonly string[] = ['ec2', 'fargate', 'lightsail', 'eks'];

/** How the sides of a comparison differ, with the price of an instance that has what the others include. */
export function unlikeSides(sides: readonly (readonly PricedRequest[])[], prices: Prices): readonly string[] {
  const lines = sides.flat().map(({ line }) => line);
  const find = (service: string) => lines.find((line) => line.service === service);
  const other = find('lightsail') ?? find('fargate');
  return [
    ...(other ? lines.flatMap((line) => withIncluded(line, other, prices)) : []),
    ...(find('lambda') && RUNS_ALL_THE_TIME.some(find)
      ? ['Lambda costs nothing while it is idle; the other is billed for every hour it runs, busy or not.']
      : []),
  ];
}

/** An instance without a disk, with as much of everything as the price of the other side includes. */
function withIncluded(line: ServiceRequest, other: ServiceRequest, prices: Prices): readonly string[] {
  const { service, options } = line;
  const included = includedIn(other, prices);
  if (service !== 'ec2' || options['disk'] !== undefined || !included) return [];
  const { disk, isAddressed, intro } = included;
  const extras = { disk: `${disk}GB`, ...(isAddressed && { ipv4: options['count'] ?? '1' }) };
  const extended = { ...line, options: { ...options, ...extras } };
  const alternative = priceAlternative({ lines: [extended], refused: [] }, prices);
  if (!isComplete(alternative)) return [];
  const total = formatMoney(sum(alternative.priced.map(({ quote }) => exact(quote.total))));
  return [`${intro} ${textOf(options['instance'] ?? 'EC2')} costs **${total}**.`];
}

/** What the price of a bundle or a task includes that an instance is billed for apart. */
function includedIn({ service, options: { memory, os } }: ServiceRequest, { lightsail }: Prices) {
  if (service === 'fargate') {
    const intro = `Fargate's price includes ${FREE_STORAGE_GB} GB of disk; with the same amount of gp3,`;
    return { disk: FREE_STORAGE_GB, isAddressed: false, intro };
  }
  const bundle = bundleOf(memory, lightsail.facts);
  if (!bundle) return undefined;
  const disk = diskOf(bundle, os);
  const intro = `Lightsail's price includes a disk, an address and a data allowance; with ${disk} GB gp3 and a public IPv4 address,`;
  return { disk, isAddressed: true, intro };
}
