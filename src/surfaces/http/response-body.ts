import type { Outgoing } from './deliver.js';
import { formOf } from './message-body.js';

/** A response as it is sent. */
export interface ResponseBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Made once for each Outgoing, and kept as long as it is: a form with a picture takes longer than the rest of a request. */
const made = new WeakMap<Outgoing, ResponseBody>();

/** The body of a response: JSON, or a form where files go with it. */
export async function responseBody(outgoing: Outgoing): Promise<ResponseBody> {
  const known = made.get(outgoing);
  if (known) return known;
  const body = await bodyOf(outgoing);
  made.set(outgoing, body);
  return body;
}

async function bodyOf({ payload, files }: Outgoing): Promise<ResponseBody> {
  if (files.length === 0) return { body: JSON.stringify(payload), type: 'application/json' };
  const form = new Response(formOf(payload, files));
  // As a whole, so that it has a length: Discord and proxies need not read chunks. The server for Node writes bytes as they are, but
  // would make a stream of a mere ArrayBuffer first.
  return { body: new Uint8Array(await form.arrayBuffer()), type: form.headers.get('content-type') ?? '' };
}
