import { exact, sum } from '../../pricing/decimal.js';
import type { Bundle } from '../../pricing/facts.js';
import { formatMoney } from '../../pricing/money.js';
import { type PricedRequest, priceAlternative } from '../../pricing/plain-words/replies/priced.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import type { Given } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { FREE_STORAGE_GB } from '../../pricing/services/fargate/fargate.js';
import { findBundle } from '../../pricing/services/lightsail.js';
import { isComplete } from './quoted.js';

const RUNS_ALL_THE_TIME: readonly string[] = ['ec2', 'fargate', 'lightsail', 'eks'];

/** How the sides of a comparison differ, with the price of an instance that has what the others include. */
export function unlikeSides(sides: readonly (readonly PricedRequest[])[], prices: Prices): readonly string[] {
  const lines = sides.flat().map(({ line }) => line);
  const find = (service: string) => lines.find((line) => line.service === service);
  const withoutDisk = lines.filter(({ service, options }) => service === 'ec2' && options['disk'] === undefined);
  const lightsail = find('lightsail');
  return [
    ...withoutDisk.flatMap((line) => {
      if (lightsail) return likeLightsail(line, lightsail, prices);
      return find('fargate') ? likeFargate(line, prices) : [];
    }),
    ...(find('lambda') && RUNS_ALL_THE_TIME.some(find)
      ? ['Lambda costs nothing while it is idle; the other is billed for every hour it runs, busy or not.']
      : []),
  ];
}

/** An instance with as much disk as a Lightsail bundle, and a public address. */
function likeLightsail(line: ServiceRequest, { options }: ServiceRequest, prices: Prices): readonly string[] {
  const disk = bundleOf(options['memory'], prices.lightsail)?.diskGb;
  const extras = { ...(disk !== undefined && { disk: `${disk}GB` }), ipv4: line.options['count'] ?? '1' };
  const named = disk === undefined ? 'a public IPv4 address' : `${disk} GB gp3 and a public IPv4 address`;
  const intro = `Lightsail's price includes a disk, an address and a data allowance; with ${named},`;
  return withExtras(line, extras, intro, prices);
}

function bundleOf(memory: Given | undefined, { facts }: Prices['lightsail']): Bundle | undefined {
  return typeof memory === 'object'
    ? findBundle(memory.value.div('1024'), facts)
    : facts.bundles.find(({ name }) => name === memory);
}

function likeFargate(line: ServiceRequest, prices: Prices): readonly string[] {
  const intro = `Fargate's price includes ${FREE_STORAGE_GB} GB of disk; with the same amount of gp3,`;
  return withExtras(line, { disk: `${FREE_STORAGE_GB}GB` }, intro, prices);
}

function withExtras(
  line: ServiceRequest,
  extras: ServiceRequest['options'],
  intro: string,
  prices: Prices,
): readonly string[] {
  const extended = { ...line, options: { ...line.options, ...extras } };
  const alternative = priceAlternative({ lines: [extended], refused: [] }, prices);
  if (!isComplete(alternative)) return [];
  const total = formatMoney(sum(alternative.priced.map(({ quote }) => exact(quote.total))));
  return [`${intro} ${line.options['instance'] ?? 'EC2'} costs **${total}**.`];
}
