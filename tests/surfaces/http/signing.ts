import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** The public key that belongs to the signatures, as Discord shows it: 64 hex digits. */
export const PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** How a request differs from one that Discord has just signed. */
export interface Signing {
  /** Seconds since it was signed, negative for a clock that is ahead. */
  readonly ageSeconds?: number;
  /** Another key than Discord's. */
  readonly key?: KeyObject;
}

/** A key of somebody who is not Discord. */
export function foreignKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** The headers with which Discord signs a body. */
export function signedHeaders(body: string, { ageSeconds = 0, key = privateKey }: Signing = {}) {
  const timestamp = String(Math.floor(Date.now() / 1_000) - ageSeconds);
  return {
    'content-type': 'application/json',
    'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
    'x-signature-timestamp': timestamp,
  };
}

/** A signed request to the interactions of a bot. */
export function signedRequest(payload: unknown, signing?: Signing, origin = 'http://bot'): Request {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return new Request(`${origin}/interactions`, { method: 'POST', body, headers: signedHeaders(body, signing) });
}
