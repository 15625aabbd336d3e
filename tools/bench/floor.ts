import type { IncomingMessage, RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { signatureCheck } from '../../src/surfaces/http/signature.js';

const ANSWER = JSON.stringify({ type: 4, data: { content: 'Hello.' } });

/** The minimum for HTTP interactions: verifies the signature and answers with a constant. */
export function floor(publicKey: string): RequestListener {
  const isSigned = signatureCheck(publicKey);
  return async (request, response) => {
    const body = await buffer(request);
    const signature = headerOf(request, 'x-signature-ed25519');
    const timestamp = headerOf(request, 'x-signature-timestamp');
    const isGood = isSigned({ signature, timestamp }, body);
    response.writeHead(isGood ? 200 : 401, { 'content-type': 'application/json' }).end(isGood ? ANSWER : '{}');
  };
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}
