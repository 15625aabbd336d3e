/**
 * The places of the highest of many numbers, the highest first; of those that are alike, the first. Nearly all are passed over at once,
 * where sorting would look at each several times.
 */
export function topPlaces(count: number, limit: number, numberAt: (place: number) => number): readonly number[] {
  const best: { readonly place: number; readonly number: number }[] = [];
  for (let place = 0; place < count; place += 1) {
    const number = numberAt(place);
    const last = best.at(-1);
    if (best.length >= limit && last && number <= last.number) continue;
    const at = best.findIndex((other) => other.number < number);
    best.splice(at < 0 ? best.length : at, 0, { place, number });
    if (best.length > limit) best.pop();
  }
  return best.map(({ place }) => place);
}
