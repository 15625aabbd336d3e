import type { Amount } from '../../plain-words/facts.js';
import type { OptionCollector, Slot } from '../../plain-words/options-of-part.js';
import { countSlot, counts, diskSlot } from '../../plain-words/parts/slots.js';
import { quoted } from '../../plain-words/quoted.js';

/** The slot for snapshots of disks. */
export const SNAPSHOTS_SLOT: Slot = diskSlot('snapshots', 'snapshots');

/** The slots for what makes a disk faster. */
export const SPEED_SLOTS: readonly Slot[] = [
  countSlot('iops', (amount) => counts(amount, 'iops')),
  countSlot('throughput', (amount) => counts(amount, 'throughput')),
];

/** "2 volumes of 100 GB" of one instance cost as one of 200 GB; IOPS would not, so with them the number stands open. */
export function severalVolumes(amounts: readonly Amount[], disk: Slot, collector: OptionCollector): readonly Amount[] {
  const [volumes, ...more] = amounts.filter((amount) => counts(amount, 'volumes'));
  const sizes = amounts.filter((amount) => disk.takes(amount));
  const fast = amounts.some((amount) => SPEED_SLOTS.some(({ takes }) => takes(amount)));
  const [size] = sizes;
  const divided = size?.together && volumes?.value.gt('1');
  if (!volumes || !size || more.length > 0 || sizes.length > 1 || fast || divided) return amounts;
  if (volumes.value.gt('1'))
    collector.explain([volumes], `${quoted([volumes, size])} are priced as one disk with all of the GB.`);
  collector.use(volumes);
  return amounts.map((amount) => (amount === size ? { ...size, value: size.value.times(volumes.value) } : amount));
}
