import * as z from 'zod';
import { exact, plain } from '../../src/pricing/decimal.js';
import { BrokenJson, type MemberPath, readMembers } from './json-members.js';
import type { ListPlace } from './list-places.js';
import { fetchText, ListError } from './price-lists.js';

/** A price in US dollars per unit of the list, from `tierFrom` to below `tierTo` (null: no end). */
export interface ListedTier {
  readonly tierFrom: string;
  readonly tierTo: string | null;
  readonly price: string;
}

/** The prices of a list. */
interface ReadList {
  /** Publication date. */
  readonly published: string;
  /** The tiers of each place, lowest first; several if products of different prices match. */
  readonly found: ReadonlyMap<ListPlace, readonly (readonly ListedTier[])[]>;
}

const product = z.object({ productFamily: z.string().optional(), attributes: z.record(z.string(), z.string()) });
const terms = z.record(
  z.string(),
  z.object({
    priceDimensions: z.record(
      z.string(),
      z.object({
        beginRange: z.string().optional(),
        endRange: z.string().optional(),
        pricePerUnit: z.record(z.string(), z.string()),
      }),
    ),
  }),
);

/** Products come before the terms that name them. */
const WANTED = ['$.formatVersion', '$.publicationDate', '$.products.*', '$.terms.OnDemand.*'];

/**
 * Reads the prices of some places from the list of one offer in one Region, as a stream.
 * @throws ListError if it is truncated, of unknown format, or in another currency
 */
export async function readList(address: string, places: readonly ListPlace[]): Promise<ReadList> {
  const list = new ListReader(address, places);
  try {
    await readMembers(fetchText(address), WANTED, (path, value) => list.take(path, value));
  } catch (error) {
    throw error instanceof BrokenJson ? new ListError(address, error.message) : error;
  }
  return list.finish();
}

/** Collects the values of a list: the format version, products by SKU, then their terms. */
class ListReader {
  readonly #address: string;
  readonly #places: readonly ListPlace[];
  readonly #head = new Map<string, unknown>();
  readonly #sought = new Map<string, readonly ListPlace[]>();
  readonly #found = new Map<ListPlace, Map<string, readonly ListedTier[]>>();
  #hasProducts = false;

  constructor(address: string, places: readonly ListPlace[]) {
    this.#address = address;
    this.#places = places;
  }

  take([first = '', second = '', third = '']: MemberPath, value: unknown): void {
    if (first === 'products') this.#takeProduct(second, value);
    else if (first === 'terms') this.#takeTerms(third, value);
    else this.#head.set(first, value);
  }

  finish(): ReadList {
    const version = this.#head.get('formatVersion');
    if (version !== 'v1.0') this.#fail(`is of format ${JSON.stringify(version)}, and only "v1.0" is known`);
    if (!this.#hasProducts) this.#fail('has no products: it is of another form');
    const published = String(this.#head.get('publicationDate')).slice(0, 10);
    if (Number.isNaN(Date.parse(published))) this.#fail('does not say when it was published');
    if (this.#sought.size > 0 && this.#found.size === 0) this.#fail('has products and no on-demand terms for them');
    return { published, found: new Map([...this.#found].map(([place, prices]) => [place, [...prices.values()]])) };
  }

  #takeProduct(sku: string, value: unknown): void {
    this.#hasProducts = true;
    const { productFamily = '', attributes } = this.#checked(product, value, `product ${sku}`);
    const all = { ...attributes, productFamily };
    const places = this.#places.filter((place) => isAt(place, all));
    if (places.length > 0) this.#sought.set(sku, places);
  }

  #takeTerms(sku: string, value: unknown): void {
    const places = this.#sought.get(sku);
    if (!places) return;
    const tiers = Object.values(this.#checked(terms, value, `terms of ${sku}`))
      .flatMap(({ priceDimensions }) => Object.values(priceDimensions))
      .map(({ beginRange = '0', endRange = 'Inf', pricePerUnit }) => ({
        tierFrom: this.#number(beginRange, sku),
        tierTo: endRange === 'Inf' ? null : this.#number(endRange, sku),
        price: this.#number(this.#dollars(pricePerUnit, sku), sku),
      }))
      .toSorted((a, b) => exact(a.tierFrom).cmp(b.tierFrom));
    for (const place of places) {
      // Products with equal tiers count once.
      this.#found.set(place, (this.#found.get(place) ?? new Map()).set(JSON.stringify(tiers), tiers));
    }
  }

  #dollars(prices: Readonly<Record<string, string>>, sku: string): string {
    return prices['USD'] ?? this.#fail(`${sku} is priced in ${Object.keys(prices).join(', ')}, not in USD`);
  }

  #number(text: string, sku: string): string {
    return /^-?\d+(?:\.\d+)?$/.test(text) ? plain(exact(text)) : this.#fail(`${sku} has ${text} for a number`);
  }

  #checked<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    return this.#fail(`${what} has another form than expected: ${path.join('.')}: ${message}`);
  }

  #fail(message: string): never {
    throw new ListError(this.#address, message);
  }
}

/** The Region's prefix of most usage types: "EUC1-", "EU-". */
const PREFIX = /^(?:[A-Z]{2,4}\d?-)?$/;

function isAt({ usage, having = {} }: ListPlace, attributes: Readonly<Record<string, string>>): boolean {
  const type = attributes['usagetype'] ?? '';
  if (usage !== undefined && !(type.endsWith(usage) && PREFIX.test(type.slice(0, -usage.length)))) return false;
  return Object.entries(having).every(([name, value]) => attributes[name] === value);
}
