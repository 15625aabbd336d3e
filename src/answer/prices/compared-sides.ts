import { exact, sum } from '../../pricing/decimal.js';
import { isBurstable } from '../../pricing/instance-types.js';
import { formatMoney } from '../../pricing/money.js';
import type { ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { type PricedRequest, priceAlternative } from '../../pricing/plain-words/replies/priced.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Prices } from '../../pricing/rates.js';
import { FREE_STORAGE_GB } from '../../pricing/services/fargate/fargate.js';
import { serviceOf } from '../../pricing/services/index.js';
import { bundleOf, diskOf } from '../../pricing/services/lightsail/bundle.js';
import { isComplete } from './every-region.js';

const RUNS_ALL_THE_TIME: readonly string[] = ['ec2', 'fargate', 'lightsail', 'eks'];

/** How the sides of a comparison differ, with the price of an instance that has what the others include. */
export function unlikeSides(sides: readonly (readonly PricedRequest[])[], prices: Prices): readonly string[] {
  const lines = sides.flat().map(({ line }) => line);
  const find = (service: string) => lines.find((line) => line.service === service);
  const other = find('lightsail') ?? find('fargate');
  return [
    ...onlyOnWindows(lines),
    ...(other ? lines.flatMap((line) => withIncluded(line, other, prices)) : []),
    ...(find('fargate') ? burstableAmong(lines) : []),
    ...(find('lambda') && RUNS_ALL_THE_TIME.some(find)
      ? ['Lambda costs nothing while it is idle; the other is billed for every hour it runs, busy or not.']
      : []),
  ];
}

/** Which service alone is priced with Windows; two prices of one service differ in that because somebody asks what it costs. */
function onlyOnWindows(lines: readonly ServiceRequest[]): readonly string[] {
  const windows = lines.find(isWindows);
  const isOther = ({ service }: ServiceRequest) => RUNS_ALL_THE_TIME.includes(service) && service !== windows?.service;
  const others = lines.filter(isOther);
  return windows && others.length > 0 && !others.some(isWindows)
    ? [`Only the price of ${serviceOf(windows.service).name} includes Windows.`]
    : [];
}

/** What a burstable instance lacks beside a task of the same size. */
function burstableAmong(lines: readonly ServiceRequest[]): readonly string[] {
  const types = lines.map(({ options: { instance } }) => (instance === undefined ? '' : textOf(instance)));
  const burstable = types.find(isBurstable);
  return burstable === undefined
    ? []
    : [
        `${burstable} gives its full vCPUs in bursts only, and its memory holds the system, too; a task has all of its own.`,
      ];
}

function isWindows({ options: { os } }: ServiceRequest): boolean {
  return os !== undefined && textOf(os) === 'windows';
}

/** An instance without a disk, with as much of everything as the price of the other side includes. */
function withIncluded(line: ServiceRequest, other: ServiceRequest, prices: Prices): readonly string[] {
  const { service, options } = line;
  const addsWindows = options['os'] === undefined && isWindows(other);
  const included = includedIn(other, addsWindows, prices);
  if (service !== 'ec2' || options['disk'] !== undefined || !included) return [];
  const { disk, isAddressed, intro } = included;
  const extras = {
    ...(addsWindows && { os: 'windows' }),
    disk: `${disk}GB`,
    ...(isAddressed && { ipv4: options['count'] ?? '1' }),
  };
  const extended = { ...line, options: { ...options, ...extras } };
  const alternative = priceAlternative({ lines: [extended], refused: [] }, prices);
  if (!isComplete(alternative)) return [];
  const total = formatMoney(sum(alternative.priced.map(({ quote }) => exact(quote.total))));
  return [`${intro} ${textOf(options['instance'] ?? 'EC2')} costs **${total}**.`];
}

/** What the price of a bundle or a task includes that an instance is billed for apart. */
function includedIn({ service, options: { memory, os } }: ServiceRequest, addsWindows: boolean, { lightsail }: Prices) {
  if (service === 'fargate') {
    const intro = `Fargate's price includes ${FREE_STORAGE_GB} GB of disk; with the same amount of gp3,`;
    return { disk: FREE_STORAGE_GB, isAddressed: false, intro };
  }
  const bundle = bundleOf(memory, lightsail.facts);
  if (!bundle) return undefined;
  const disk = diskOf(bundle, os);
  const windows = addsWindows ? 'Windows, ' : '';
  const intro = `Lightsail's price includes ${windows}a disk, an address and a data allowance; with ${windows}${disk} GB gp3 and a public IPv4 address,`;
  return { disk, isAddressed: true, intro };
}
