import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one more of a sender. Returns the seconds until it may send the next one; undefined if this one is within its limit. */
export async function secondsToWait(limiter: RateLimiterMemory, sender: string): Promise<number | undefined> {
  try {
    await limiter.consume(sender);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw refusal;
  }
}
