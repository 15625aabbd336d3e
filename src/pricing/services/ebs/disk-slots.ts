import type { Slot } from '../../plain-words/options-of-part.js';
import { countSlot, counts, diskSlot } from '../../plain-words/parts/slots.js';

/** The slot for snapshots of disks. */
export const SNAPSHOTS_SLOT: Slot = diskSlot('snapshots', 'snapshots');

/** The slots for what makes a disk faster. */
export const SPEED_SLOTS: readonly Slot[] = [
  countSlot('iops', (amount) => counts(amount, 'iops')),
  countSlot('throughput', (amount) => counts(amount, 'throughput')),
];
