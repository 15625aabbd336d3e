import * as z from 'zod';
import { ListError } from './list-error.js';

const offerIndex = z.object({
  formatVersion: z.literal('v1.0'),
  offers: z.record(z.string(), z.object({ currentRegionIndexUrl: z.string().optional() })),
});
const regionIndex = z.object({
  formatVersion: z.literal('v1.0'),
  regions: z.record(z.string(), z.object({ currentVersionUrl: z.string() })),
});

/** Finds the address of the current list of an offer in a Region; nothing if AWS has none. */
export type FindList = (offer: string, region: string) => Promise<string | undefined>;

/**
 * Reads the index of all lists; that of each offer is read once, when it is first asked for.
 * @param base the address of the lists, without a path
 * @throws ListError if an index cannot be had or has another form
 */
export async function listFinder(base: string): Promise<FindList> {
  const { offers } = await readIndex(new URL('/offers/v1.0/aws/index.json', base), offerIndex);
  const indexes = new Map<string, Promise<z.infer<typeof regionIndex>>>();
  return async (offer, region) => {
    const url = offers[offer]?.currentRegionIndexUrl;
    if (url === undefined) return undefined;
    const index = indexes.get(offer) ?? readIndex(new URL(url, base), regionIndex);
    indexes.set(offer, index);
    const list = (await index).regions[region]?.currentVersionUrl;
    return list === undefined ? undefined : new URL(list, base).href;
  };
}

async function readIndex<T>(address: URL, schema: z.ZodType<T>): Promise<T> {
  let text = '';
  for await (const chunk of fetchText(address.href)) text += chunk;
  const parsed = schema.safeParse(jsonOf(address.href, text));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
  throw new ListError(
    address.href,
    `has another form than the index of price lists v1.0: ${path.join('.')}: ${message}`,
  );
}

function jsonOf(address: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ListError(address, 'is cut off or no JSON');
  }
}

/**
 * The text behind an address, in pieces as they arrive.
 * @throws ListError if it cannot be had, or the connection ends before its end
 */
export async function* fetchText(address: string): AsyncGenerator<string> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new ListError(address, `cannot be reached: ${reasonOf(error)}`);
  });
  if (!response.ok || !response.body) throw new ListError(address, `answers with status ${response.status}`);
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body) yield decoder.decode(bytes, { stream: true });
  } catch (error) {
    throw new ListError(address, `is cut off: ${reasonOf(error)}`);
  }
}

/** What Node hides behind "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (cause instanceof Error) return cause.message || cause.name;
  return error instanceof Error ? error.message : String(error);
}
