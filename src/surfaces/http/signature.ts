import { createPublicKey, verify } from 'node:crypto';
import { MINUTE_MS } from '../../time/local-time.js';

/** How old a request may be, and how far ahead its clock, in milliseconds. A recorded request is worthless after that. */
const OLDEST_MS = 5 * MINUTE_MS;
const AHEAD_MS = MINUTE_MS;

/** What comes before the 32 bytes of an Ed25519 public key in SPKI, the form that node:crypto reads (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The two headers with which Discord signs a request. */
export interface SignatureHeaders {
  /** `X-Signature-Ed25519`: 128 hex digits. */
  readonly signature: string | undefined;
  /** `X-Signature-Timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
}

/** Whether a request is from Discord and of now. It never throws, whatever the headers and the body hold. */
export type SignatureCheck = (headers: SignatureHeaders, body: Uint8Array) => boolean;

/**
 * The check for one application: an Ed25519 signature over timestamp and raw body.
 * A request that is sent twice within the five minutes passes twice. Processes share nothing, so none of them could know of it; a
 * reply changes nothing, and goes to whoever sent the request, who has its content already.
 * @param publicKey 64 hex digits
 * @see https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function signatureCheck(publicKey: string): SignatureCheck {
  const spki = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return ({ signature, timestamp }, body) => {
    if (signature === undefined || timestamp === undefined) return false;
    if (!/^[\da-f]{128}$/i.test(signature) || !isOfNow(timestamp)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

function isOfNow(timestamp: string): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  // Two clocks: the one goes wrong when it is set while the bot runs, the other stands still while a machine is frozen.
  return [Date.now(), performance.timeOrigin + performance.now()].some((now) => {
    const age = now - Number(timestamp) * 1_000;
    return age <= OLDEST_MS && age >= -AHEAD_MS;
  });
}
