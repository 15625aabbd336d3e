import * as z from 'zod';
import { OperatorError } from '../../src/operator-error.js';

const offerIndex = z.object({
  formatVersion: z.literal('v1.0'),
  offers: z.record(z.string(), z.object({ currentRegionIndexUrl: z.string().optional() })),
});
const regionIndex = z.object({
  formatVersion: z.literal('v1.0'),
  regions: z.record(z.string(), z.object({ currentVersionUrl: z.string() })),
});

/** Finds the URL of the current list of an offer in a Region; undefined if AWS has none. */
type FindList = (offer: string, region: string) => Promise<string | undefined>;

/**
 * Reads the index of all lists. The index of an offer is read once, when it is first needed.
 * @param base origin of the lists
 * @throws ListError if an index cannot be read or has an unknown format
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
 * Streams the text at a URL.
 * @throws ListError if it cannot be read, or the connection is lost
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

/** The cause behind Node's "fetch failed". */
function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  if (cause instanceof Error) return cause.message || cause.name;
  return error instanceof Error ? error.message : String(error);
}

/** An invalid price list, after which nothing of any list may be used. */
export class ListError extends OperatorError {
  constructor(address: string, message: string) {
    super(`${address}: ${message}. Nothing was changed.`);
  }
}
