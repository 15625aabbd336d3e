const EMPTY = -1;

/** Finds the place of a hash in a list; undefined if it is not there. A `Map` of so many large numbers takes five times the memory. */
export function placeFinderOf(hashes: Uint32Array): (hash: number) => number | undefined {
  const mask = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(EMPTY);
  for (const [place, hash] of hashes.entries()) {
    let slot = hash & mask;
    while (table[slot] !== EMPTY) slot = (slot + 1) & mask;
    table[slot] = place;
  }
  return (hash) => {
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const place = table[slot] ?? EMPTY;
      if (place === EMPTY) return undefined;
      if (hashes[place] === hash) return place;
    }
  };
}
