/** The positions of the highest of `count` numbers, the highest first, among equals the first. Faster than sorting for a small limit. */
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
