import { type Decimal, exact } from '../decimal.js';
import { diskSlot } from '../plain-words/slots/slots.js';
import { formatGigabytes } from '../quantities/format.js';
import { gigabytesOf, parseGigabytes } from '../quantities/memory.js';
import { type Option, suggestSizes } from '../service/option.js';

/** In GB, each with its own price by the hour. */
const SIZES = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'];
const MOST_NEAR = 2;

/** An option with the size of a REST API's cache; 0 is none. */
export const CACHE: Option<Decimal> = {
  about: 'GB of REST cache',
  holds: 'size',
  usual: '0GB',
  suggest: (typed) =>
    suggestSizes(
      typed,
      SIZES.map((size) => `${size}GB`),
    ),
  read: (given, option, reader) => {
    const size = reader.take(option, parseGigabytes(given, { ...gigabytesOf('0', '1024'), quantity: 'cache' }));
    if (!size || size.eq('0') || SIZES.some((one) => size.eq(one))) return size;
    const near = [...SIZES]
      .sort((one, other) => size.minus(one).abs().cmp(size.minus(other).abs()))
      .slice(0, MOST_NEAR)
      .map((one) => formatGigabytes(exact(one)));
    const why = `API Gateway has no cache of ${formatGigabytes(size)}. The closest have ${near.join(' and ')}.`;
    return reader.report({ kind: 'no-such', option, why, near });
  },
  write: formatGigabytes,
};

/** "With the 1.6 GB cache" */
export const CACHE_SLOT = diskSlot('cache', 'cache');

/** The component of the price list for a cache. */
export function cacheComponent(size: Decimal): string {
  return `rest-cache-${formatGigabytes(size).replace(' ', '')}`;
}
