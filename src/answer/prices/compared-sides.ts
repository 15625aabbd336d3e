import { exact, plain, sum } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { type PricedLine, priceAlternative } from '../../pricing/plain-words/price-lines.js';
import type { PlainLine } from '../../pricing/plain-words/reading.js';
import type { Given } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { BUNDLES, type Bundle, findBundle } from '../../pricing/services/lightsail/bundles.js';

/** GB of disk that a Fargate task has in its price. */
const FARGATE_DISK = '20';
const RUNS_ALL_THE_TIME: ReadonlySet<string> = new Set(['ec2', 'fargate', 'lightsail', 'eks']);

/** What is not the same on all sides of a comparison, with what an instance costs that has what the others have in their price. */
export function unlikeSides(sides: readonly (readonly PricedLine[])[], prices: Prices): readonly string[] {
  const lines = sides.flat().map(({ line }) => line);
  const bare = lines.filter(({ service, options }) => service === 'ec2' && options['disk'] === undefined);
  const lightsail = lines.find(({ service }) => service === 'lightsail');
  const fargate = lines.find(({ service }) => service === 'fargate');
  const services = new Set(lines.map(({ service }) => service));
  return [
    ...bare.flatMap((line) => (lightsail ? levelled(line, lightsail, prices) : fargate ? withDisk(line, prices) : [])),
    ...(services.has('lambda') && [...services].some((service) => RUNS_ALL_THE_TIME.has(service))
      ? ['Lambda costs nothing while nothing calls it; the other is paid for all hours that it runs, however busy.']
      : []),
  ];
}

/** An instance beside Lightsail: with as much disk and a public address, as a bundle has them. */
function levelled(line: PlainLine, { options }: PlainLine, prices: Prices): readonly string[] {
  const disk = bundleOf(options['memory'])?.diskGb;
  const { count = '1' } = line.options;
  const extras = { ...(disk !== undefined && { disk: `${disk}GB` }), ipv4: count };
  const extra = disk === undefined ? 'a public IPv4 address' : `${disk} GB gp3 and a public IPv4 address`;
  return costing(
    line,
    extras,
    `Lightsail has disk, address and an allowance of data in its price; with ${extra}`,
    prices,
  );
}

/** The bundle with so much memory, or with that name. */
function bundleOf(memory: Given | undefined): Bundle | undefined {
  return typeof memory === 'object'
    ? findBundle(memory.value.div('1024'))
    : BUNDLES.find(({ name }) => name === memory);
}

function withDisk(line: PlainLine, prices: Prices): readonly string[] {
  const extras = { disk: `${FARGATE_DISK}GB` };
  return costing(line, extras, `Fargate has ${FARGATE_DISK} GB of disk in its price; with as much gp3`, prices);
}

function costing(line: PlainLine, extras: PlainLine['options'], said: string, prices: Prices): readonly string[] {
  const more = { ...line, options: { ...line.options, ...extras } };
  const { priced } = priceAlternative({ lines: [more], refused: [] }, prices);
  const complete = priced.every(({ quote }) => quote.leftOut.length === 0);
  if (priced.length === 0 || !complete) return [];
  const total = formatMoney(plain(sum(priced.map(({ quote }) => exact(quote.total)))));
  return [`${said} ${line.options['instance'] ?? 'EC2'} costs **${total}**.`];
}
