import { MINUTE_MS } from '../time/local-time.js';

/** A post is still made so long after its time, as after an outage. */
export const LATEST_MS = 6 * 60 * MINUTE_MS;
/** A claim that nobody has heard of for so long is tried again. */
export const RETRY_AFTER_MS = MINUTE_MS;
/** Discord knows a nonce for some minutes. After them another try might post a second time, and a missing question is better. */
export const GIVE_UP_AFTER_MS = 3 * MINUTE_MS;
/** After so many refusals in a row the posts end. */
export const MOST_FAILURES = 3;
/** A weekly board of fewer members is not posted. */
export const FEWEST_ON_BOARD = 3;
/** How often is looked for what is due. */
export const TICK_MS = 20_000;
