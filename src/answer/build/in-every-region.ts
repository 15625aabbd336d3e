import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Alternative } from '../../pricing/plain-words/reading.js';

/** The same once for every Region of the price list; those without a price drop out when it is priced. */
export function inEveryRegion({ lines, refused }: Alternative, { prices }: Knowledge): readonly Alternative[] {
  return prices.regions.map(({ code }) => ({
    lines: lines.map((line) => ({ ...line, options: { ...line.options, region: code } })),
    refused,
  }));
}
