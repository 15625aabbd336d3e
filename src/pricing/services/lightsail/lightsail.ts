import { billing, lackingToo } from '../../assumption.js';
import { commandLine, fittingLines } from '../../command-line.js';
import { plain } from '../../decimal.js';
import { doubled } from '../../follow-ups.js';
import { formatMoney } from '../../money.js';
import type { OptionReader } from '../../options.js';
import { wholeNumber } from '../../quantities/counts.js';
import { formatCount, formatGigabytes } from '../../quantities/format.js';
import { parseGigabytes } from '../../quantities/memory.js';
import type { QuantityRules } from '../../quantities/parsed.js';
import { count, type Option, REGION } from '../option.js';
import { service } from '../service.js';
import { suggestSizes } from '../suggest.js';
import { BUNDLES, type Bundle, findBundle, nearestBundles } from './bundles.js';
import { lightsailWords } from './words.js';

const MEMORY: QuantityRules = {
  quantity: 'memory',
  least: '0.001',
  most: '1024',
  whole: false,
  show: formatGigabytes,
};
const COUNT = wholeNumber('instances', '1', '10000');
/** A size, or a bundle's name such as `micro`. */
const BUNDLE: Option<Bundle> = {
  about: 'Of the bundle: 0.5, 1, 2, 4, 8, 16, 32 or 64 GB',
  required: true,
  suggest: (typed) =>
    suggestSizes(
      typed,
      BUNDLES.map(({ memoryGb }) => `${plain(memoryGb)}GB`),
    ),
  read: readBundle,
  write: ({ memoryGb }) => ({ memory: formatGigabytes(memoryGb) }),
};

/** Lightsail instances that run all month. */
export const lightsail = service({
  id: 'lightsail',
  name: 'Lightsail',
  group: 'servers',
  plain: lightsailWords,
  about: 'What Lightsail instances cost a month',
  example: '/price lightsail memory:1GB',
  options: { memory: BUNDLE, count: count('How many of them, 1 unless you say otherwise', COUNT, '1'), region: REGION },
  parts: ({ memory: { name, memoryGb }, count: instances, region }, { lightsail: table }) => {
    const [ipv6] = table.tiersOf({ component: 'bundle-ipv6-only', variant: name, region: region.code });
    return {
      title: `Lightsail: ${formatCount(instances)} × ${formatGigabytes(memoryGb)} (${name}), all month`,
      usages: [{ table, component: 'bundle-public-ipv4', variant: name, quantity: instances }],
      assumptions: [
        billing('Linux bundles with a public IPv4 address, disk and an allowance of data transfer.'),
        lackingToo('snapshots'),
        ...(ipv6 ? [billing(`Without IPv4 the bundle is ${formatMoney(ipv6.price)} a month.`)] : []),
        billing('Billed by the hour up to this price a month, stopped or not, until an instance is deleted.'),
      ],
      withoutHours: true,
    };
  },
  variants: (input) => {
    const larger = BUNDLES[BUNDLES.indexOf(input.memory) + 1];
    return larger ? [{ label: `With ${formatGigabytes(larger.memoryGb)}`, changed: { ...input, memory: larger } }] : [];
  },
  double: (input) => doubled(input, 'count', 'Double the instances'),
  // EC2 has burstable types with the same memory, under the same names.
  steps: ({ memory: { ec2 }, count: instances }) => {
    const others = { instance: ec2, count: instances.eq('1') ? undefined : formatCount(instances) };
    return ec2 === undefined
      ? []
      : fittingLines([{ label: 'On EC2 instead', line: commandLine('/price ec2', others) }]);
  },
});

function readBundle(reader: OptionReader): Bundle | undefined {
  const named = BUNDLES.find(({ name }) => name === reader.text('memory')?.trim().toLowerCase());
  if (named) return named;
  const memoryGb = reader.quantity('memory', (given) => parseGigabytes(given, MEMORY));
  if (!memoryGb) return undefined;
  const found = findBundle(memoryGb);
  if (found) return found;
  const near = nearestBundles(memoryGb).map((bundle) => formatGigabytes(bundle.memoryGb));
  const why = `Lightsail has no bundle with ${formatGigabytes(memoryGb)}. The closest have ${near.join(' or ')}.`;
  reader.problems.push({ kind: 'no-such', option: 'memory', why, near });
  return undefined;
}
