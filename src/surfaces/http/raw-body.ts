import type { HonoRequest } from 'hono';

/** A body that was not read: it is longer than it may be, or its sender went away. */
export type BodyProblem = 'too-large' | 'incomplete';

/**
 * Reads the body of a request, and no more of it than it may have.
 * Hono's own `bodyLimit` does the same, but at twice the cost of the rest of a request: it asks for the body as a stream, also where
 * the length is told beforehand and Node itself holds the sender to it.
 * @param longest in bytes
 */
export async function readRawBody(request: HonoRequest, longest: number): Promise<Uint8Array | BodyProblem> {
  try {
    const length = request.header('content-length');
    if (length === undefined) return await readStream(request.raw.body, longest);
    return Number(length) > longest ? 'too-large' : new Uint8Array(await request.arrayBuffer());
  } catch {
    return 'incomplete';
  }
}

/** Reads chunks, whose sender does not tell beforehand how many will come. */
async function readStream(
  stream: ReadableStream<Uint8Array> | null,
  longest: number,
): Promise<Uint8Array | BodyProblem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.byteLength;
    if (length > longest) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
