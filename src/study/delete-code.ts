import { createHmac, timingSafeEqual } from 'node:crypto';
import { MINUTE_MS } from '../time/local-time.js';

const VALID_MINUTES = 10;
const LENGTH = 16;

/** A code that lets one member delete their data within ten minutes, so that no forged or old button can. */
export function deleteCode(secret: string, member: string, now: number): string {
  const minute = Math.floor(now / MINUTE_MS);
  return `${minute.toString(36)}-${signatureOf(secret, member, minute)}`;
}

/** Whether a code was made for this member within the last ten minutes. */
export function isDeleteCode(code: string, secret: string, member: string, now: number): boolean {
  const [written = '', signature = ''] = code.split('-');
  const minute = Number.parseInt(written, 36);
  const age = Math.floor(now / MINUTE_MS) - minute;
  if (!(age >= 0 && age <= VALID_MINUTES) || signature.length !== LENGTH) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(secret, member, minute)));
}

/** A pseudonym for a member's report of a question. */
export function reportId(secret: string, member: string, item: string): string {
  return hmac(secret, `report ${member} ${item}`);
}

function signatureOf(secret: string, member: string, minute: number): string {
  return hmac(secret, `${member} ${minute}`).slice(0, LENGTH);
}

function hmac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}
