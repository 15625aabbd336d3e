import type { Item } from './item.js';

/** Share of a kind's questions with four options in which the right one may be the longest, and in which it may be the shortest. */
const MOST = 0.28;

/** Leaves out questions in which the right option is the longest or the shortest where a kind has too many of them. */
export function balanceSizes(items: readonly Item[]): readonly Item[] {
  const left = new Map<string, number>();
  const sideOf = ({ kind, options: [right, ...wrong] }: Item): string | undefined => {
    const [size, sizes] = [right?.text.length ?? 0, wrong.map(({ text }) => text.length)];
    if (wrong.length === 1) return undefined;
    if (size > Math.max(...sizes)) return `${kind} longest`;
    return size < Math.min(...sizes) ? `${kind} shortest` : undefined;
  };
  for (const kind of new Set(items.map((item) => item.kind))) {
    const own = items.filter((item) => item.kind === kind);
    const sides = own.flatMap((item) => sideOf(item) ?? []);
    for (const side of new Set(sides)) {
      const others = own.length - sides.filter((one) => one === side).length;
      left.set(side, Math.floor((others * MOST) / (1 - MOST)));
    }
  }
  return items.filter((item) => {
    const side = sideOf(item);
    if (side === undefined) return true;
    const room = left.get(side) ?? 0;
    left.set(side, room - 1);
    return room > 0;
  });
}
