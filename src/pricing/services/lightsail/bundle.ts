import { type Decimal, plain } from '../../decimal.js';
import type { Bundle, Facts } from '../../facts.js';
import { formatGigabytes } from '../../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../../quantities/memory.js';
import { type Given, textOf } from '../../quantities/said.js';
import { type Option, suggestSizes } from '../../service/option.js';

/** The bundle that an option names, or with exactly the memory that it gives. */
export function bundleOf(given: Given | undefined, { bundles }: Facts['lightsail']): Bundle | undefined {
  if (given === undefined) return undefined;
  const named = bundles.find(({ name }) => name === textOf(given).trim().toLowerCase());
  const memory = named ? undefined : parseGigabytes(given, MEMORY);
  return named ?? (memory?.ok ? bundles.find(({ memoryGb }) => memoryGb.eq(memory.value)) : undefined);
}

const MEMORY = { ...gigabytesOf('0.001', '1024'), quantity: 'memory' };

/** The GB of the disk in a bundle, which the smallest has more of with Windows. */
export function diskOf({ diskGb, windowsDiskGb = diskGb }: Bundle, os: Given | undefined): string {
  return os !== undefined && textOf(os) === 'windows' ? windowsDiskGb : diskGb;
}

/** An option with the memory of a bundle, or its name such as `micro`. */
export const BUNDLE: Option<Bundle> = {
  about: 'Of the bundle: 0.5, 1, 2, 4, 8, 16, 32 or 64 GB',
  holds: 'size',
  suggest: (typed, _, { lightsail: { facts } }) =>
    suggestSizes(
      typed,
      facts.bundles.map(({ memoryGb }) => `${plain(memoryGb)}GB`),
    ),
  read: (given, option, reader, { lightsail: { facts } }) => {
    const found = bundleOf(given, facts);
    const memoryGb = found ? undefined : reader.take(option, parseGigabytes(given, MEMORY));
    if (!memoryGb) return found;
    const near = nearest(memoryGb, facts);
    const why = `Lightsail has no bundle with ${formatGigabytes(memoryGb)}. The closest have ${near.join(' or ')}.`;
    return reader.report({ kind: 'no-such', option, why, near });
  },
  write: ({ memoryGb }) => formatGigabytes(memoryGb),
};

/** The largest bundle below and the smallest above. */
function nearest(memoryGb: Decimal, { bundles }: Facts['lightsail']): readonly string[] {
  const below = bundles.findLast((bundle) => bundle.memoryGb.lt(memoryGb));
  const above = bundles.find((bundle) => bundle.memoryGb.gt(memoryGb));
  return [below, above].flatMap((bundle) => (bundle ? [formatGigabytes(bundle.memoryGb)] : []));
}
