/** The position of a hash in a list; undefined if it is not in the list. */
export type HashPlaces = (hash: number) => number | undefined;

/** Slots per hash: with half of them free, collisions are rare. */
const SLOTS_EACH = 2;

/**
 * A hash table with linear probing. A Map of forty thousand hashes takes ten times as long to build and four times the memory.
 * @param hashes the last of equal ones wins
 */
export function placesOf(hashes: Uint32Array): HashPlaces {
  let size = 1;
  while (size < SLOTS_EACH * hashes.length) size *= 2;
  const mask = size - 1;
  // Position plus one; 0 is a free slot.
  const slots = new Uint32Array(size);
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    for (let taken = slots[slot] ?? 0; taken > 0 && hashes[taken - 1] !== hash; taken = slots[slot] ?? 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  for (let place = 0; place < hashes.length; place += 1) slots[slotOf(hashes[place] ?? 0)] = place + 1;
  return (hash) => {
    const taken = hashes.length === 0 ? 0 : (slots[slotOf(hash)] ?? 0);
    return taken > 0 ? taken - 1 : undefined;
  };
}
