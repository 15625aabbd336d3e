import { billing, minorExclusion } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { commandLine, fittingLines } from '../../command-line.js';
import { type Decimal, ZERO } from '../../decimal.js';
import type { Bundle } from '../../facts.js';
import { instanceSize } from '../../instance-types.js';
import { formatMoney } from '../../money.js';
import { SYSTEMS } from '../../plain-words/tokens/vocabulary/phrases.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatCounted, formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf } from '../../quantities/memory.js';
import { service } from '../../service/form.js';
import { choice, count, gigabytes, optional, REGION } from '../../service/option.js';
import { BUNDLE } from './bundle.js';
import { EXTRAS, lightsailWords } from './words.js';

const EXAMPLE = '/price lightsail memory:1GB';
const ADDRESSES = { ipv4: '', ipv6: 'IPv6 only' };

/** Lightsail instances that run all month, with what is paid beside them: load balancers, disks, snapshots, more data. */
export const lightsail = service({
  id: 'lightsail',
  name: 'Lightsail',
  group: 'servers',
  plain: lightsailWords,
  about: 'What Lightsail instances cost a month',
  example: EXAMPLE,
  options: {
    memory: optional(BUNDLE),
    os: choice('Operating system: linux by default', { linux: '', windows: SYSTEMS.windows }),
    count: count('How many of them, 1 by default', wholeNumber('instances', '1', '10000'), '1'),
    load_balancers: count(
      'How many Lightsail load balancers, none by default',
      wholeNumber('load balancers', '0', '1000'),
      '0',
    ),
    extra_disk: gigabytes('GB of additional disks in total; each bundle has one of its own', gigabytesOf(), '0GB'),
    snapshots: gigabytes('GB of snapshots kept, in total', gigabytesOf(), '0GB'),
    data_over: gigabytes('GB out a month beyond the allowance of the bundles', gigabytesOf(), '0GB'),
    address: choice('IPv4 and IPv6 by default, or IPv6 only', ADDRESSES),
    region: REGION,
  },
  check: (reader, input) => {
    if (EXTRAS.every((option) => input[option]?.eq(ZERO))) reader.require(['memory'], EXAMPLE);
    reader.requireWith(['os', 'count', 'address'], ['memory'], EXAMPLE);
  },
  estimate: (input, { lightsail: table }) => {
    const { memory, count: instances, region } = input;
    const [isWindows, isWithout] = [input.os === 'windows', input.address === 'ipv6'];
    const kind = isWindows ? 'windows-bundle' : 'bundle';
    const component = isWithout ? `${kind}-ipv6-only` : `${kind}-public-ipv4`;
    const [ipv6] = table.tiersOf({ component: `${kind}-ipv6-only`, variant: memory?.name, region: region.code });
    const bundles = memory ? [bundlesText(instances, memory, isWindows, isWithout)] : [];
    return {
      title: `Lightsail: ${[...bundles, ...extrasText(input)].join(', ')}, all month`,
      usages: inUse([
        ...(memory ? [{ table, component, variant: memory.name, quantity: instances }] : []),
        { table, component: 'lightsail-load-balancer', quantity: input.load_balancers, option: 'load_balancers' },
        { table, component: 'lightsail-disk', quantity: input.extra_disk, option: 'extra_disk' },
        { table, component: 'lightsail-snapshot', quantity: input.snapshots, option: 'snapshots' },
        { table, component: 'lightsail-data-over', quantity: input.data_over, option: 'data_over' },
      ]),
      assumptions: [
        memory && billing(bundlesIncludeText(isWindows, isWithout)),
        input.snapshots.eq(ZERO) && minorExclusion('snapshots'),
        input.data_over.eq(ZERO) && minorExclusion('data beyond the allowance'),
        memory && !isWithout && ipv6 && billing(`Without IPv4 the bundle is ${formatMoney(ipv6.price)} a month.`),
        memory && billing('Billed by the hour up to this price a month, stopped or not, until an instance is deleted.'),
        input.data_over.gt(ZERO) &&
          billing('Beyond the allowance only data out is billed, though data in counts toward it.'),
      ],
      withoutHours: true,
    };
  },
  variants: (input, { lightsail: { facts } }) => {
    const larger = input.memory && facts.bundles[facts.bundles.indexOf(input.memory) + 1];
    return larger ? [{ label: `With ${formatGigabytes(larger.memoryGb)}`, changed: { ...input, memory: larger } }] : [];
  },
  double: ({ memory }) => (memory ? ['Double the instances', 'count'] : ['Double it all', ...EXTRAS]),
  otherLines: ({ memory, count: instances, os }, { ec2 }) => {
    // The burstable type of the same name, if it has the same memory.
    const instance = `t3.${memory?.name}`;
    if (!memory || !instanceSize(instance, ec2)?.memoryGb.eq(memory.memoryGb)) return [];
    const options = {
      instance,
      os: os === 'windows' ? os : undefined,
      count: instances.eq('1') ? undefined : formatCount(instances),
    };
    const line = commandLine('/price ec2', options);
    return fittingLines([{ label: 'On EC2 instead', line }]);
  },
});

/** "2 × 4 GB (medium) with Windows, IPv6 only". */
function bundlesText(instances: Decimal, { memoryGb, name }: Bundle, isWindows: boolean, isWithout: boolean): string {
  const size = `${formatCount(instances)} × ${formatGigabytes(memoryGb)} (${name})`;
  return `${size}${isWindows ? ' with Windows' : ''}${isWithout ? ', IPv6 only' : ''}`;
}

/** What the price of a bundle includes. */
function bundlesIncludeText(isWindows: boolean, isWithout: boolean): string {
  const license = isWindows ? 'the license, ' : '';
  const address = isWithout ? '' : 'a public IPv4 address, ';
  return `${isWindows ? 'Windows' : 'Linux'} bundles with ${license}${address}disk and an allowance of data transfer.`;
}

/** What is paid beside the bundles: "2 load balancers", "40 GB of snapshots". */
function extrasText(extras: Readonly<Record<(typeof EXTRAS)[number], Decimal>>): readonly string[] {
  const size = (option: (typeof EXTRAS)[number]) => formatGigabytes(extras[option]);
  const texts = {
    load_balancers: formatCounted(extras.load_balancers, 'load balancer'),
    extra_disk: `${size('extra_disk')} of additional disk`,
    snapshots: `${size('snapshots')} of snapshots`,
    data_over: `${size('data_over')} beyond the allowance`,
  };
  return EXTRAS.filter((option) => extras[option].gt(ZERO)).map((option) => texts[option]);
}
