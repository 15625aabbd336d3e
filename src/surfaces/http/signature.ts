import { createPublicKey, verify } from 'node:crypto';
import { MINUTE_MS } from '../../time/local-time.js';

/** Oldest age of a request, and largest lead of its clock, in milliseconds. They make recorded requests worthless. */
const OLDEST_MS = 5 * MINUTE_MS;
const AHEAD_MS = MINUTE_MS;

/** DER prefix of the 32 bytes of an Ed25519 public key in SPKI, which node:crypto reads (RFC 8410, section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The two headers of a signed request. */
interface SignatureHeaders {
  /** `X-Signature-Ed25519`: 128 hex digits. */
  readonly signature: string | undefined;
  /** `X-Signature-Timestamp`: seconds since 1970. */
  readonly timestamp: string | undefined;
}

/**
 * Creates the signature check of one application: an Ed25519 signature over timestamp and raw body. It never throws.
 * Within the five minutes a request may be replayed: processes share nothing that would tell them. That is harmless, since a reply
 * changes nothing and goes to the sender, who knows its content.
 * @param publicKey 64 hex digits
 * @see https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint-validating-security-request-headers
 */
export function signatureCheck(publicKey: string): (headers: SignatureHeaders, body: Uint8Array) => boolean {
  const spki = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'hex')]);
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  return ({ signature, timestamp }, body) => {
    if (signature === undefined || timestamp === undefined) return false;
    if (!/^[\da-f]{128}$/i.test(signature) || !isRecent(timestamp)) return false;
    return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}

function isRecent(timestamp: string): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  // Two clocks: the system clock may be set wrong while the bot runs, the monotonic one stops while the machine is suspended.
  return [Date.now(), performance.timeOrigin + performance.now()].some((now) => {
    const age = now - Number(timestamp) * 1_000;
    return age <= OLDEST_MS && age >= -AHEAD_MS;
  });
}
