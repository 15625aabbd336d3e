import type { Outgoing } from '../interactions/deliver.js';
import { formOf } from '../interactions/webhook.js';

interface ResponseBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Encoding a form with a picture takes longer than the rest of a request. */
const encoded = new WeakMap<Outgoing, ResponseBody>();

/** The body of a response: JSON, or a form if there are files. */
export async function responseBody(outgoing: Outgoing): Promise<ResponseBody> {
  const body = encoded.get(outgoing) ?? (await encode(outgoing));
  encoded.set(outgoing, body);
  return body;
}

async function encode({ payload, files }: Outgoing): Promise<ResponseBody> {
  if (files.length === 0) return { body: JSON.stringify(payload), type: 'application/json' };
  const form = new Response(formOf(payload, files));
  // Bytes and not a stream, so that the response has a length and is not chunked; the Node adapter would stream an ArrayBuffer.
  return { body: new Uint8Array(await form.arrayBuffer()), type: form.headers.get('content-type') ?? '' };
}
