import { keptByObject } from '../../kept-by-object.js';
import type { Outgoing } from '../interactions/deliver.js';
import { formOf } from '../interactions/webhook.js';

interface ResponseBody {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** The body of a response: JSON, or a form if there are files. Kept, as encoding a picture takes longer than the rest of a request. */
export const responseBody = keptByObject(async ({ payload, files }: Outgoing): Promise<ResponseBody> => {
  if (files.length === 0) return { body: JSON.stringify(payload), type: 'application/json' };
  const form = new Response(formOf(payload, files));
  // Bytes and not a stream, so that the response has a length and is not chunked; the Node adapter would stream an ArrayBuffer.
  return { body: new Uint8Array(await form.arrayBuffer()), type: form.headers.get('content-type') ?? '' };
});
