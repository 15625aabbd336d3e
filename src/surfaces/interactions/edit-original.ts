import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../../replies/reply.js';
import { formOf } from './message-body.js';

const ATTEMPTS = 5;
const ATTEMPT_TIMEOUT_MS = 10_000;
/** A longer wait than this would outlive the interest in the reply. */
const LONGEST_WAIT_MS = 60_000;

/** What came of one attempt: a status, with the seconds that Discord asks us to wait, or a connection that failed. */
interface Attempt {
  readonly status?: number;
  readonly retryAfterSeconds?: number;
}

/**
 * Puts a reply where the member was told that it is coming; tries again when Discord is busy, failing or out of reach.
 * @param url of the original response; secret, because it holds the interaction's token
 * @param firstWaitMs before the second attempt; it doubles with each
 * @returns undefined if it worked, else why it did not, in words that hold no secret
 */
export async function editOriginal(url: string, reply: Reply, firstWaitMs: number): Promise<string | undefined> {
  for (let count = 1; ; count += 1) {
    const attempt = await edit(url, reply);
    if (attempt.status !== undefined && attempt.status < 300) return undefined;
    if (count === ATTEMPTS || !isWorthRetrying(attempt)) return describe(attempt);
    await sleep(waitAfter(attempt, firstWaitMs * 2 ** (count - 1)));
  }
}

async function edit(url: string, { body: { flags: _flags, ...body }, files }: Reply): Promise<Attempt> {
  // Whether only the asker sees the reply was settled when it was announced: an edit cannot change it.
  const content =
    files.length === 0
      ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      : { body: formOf(body, files) };
  try {
    const response = await fetch(url, { method: 'PATCH', ...content, signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS) });
    await response.body?.cancel();
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, ...(retryAfterSeconds >= 0 ? { retryAfterSeconds } : {}) };
  } catch {
    // The error names the address. That the connection failed is all that can be said without it.
    return {};
  }
}

/** Not found is worth it, too: the response that announced the reply may still be on its way. */
function isWorthRetrying({ status }: Attempt): boolean {
  return status === undefined || status === 404 || status === 429 || status >= 500;
}

function waitAfter({ retryAfterSeconds }: Attempt, usualMs: number): number {
  const wait = retryAfterSeconds === undefined ? usualMs : retryAfterSeconds * 1_000;
  return Math.min(wait, LONGEST_WAIT_MS);
}

function describe({ status }: Attempt): string {
  if (status === undefined) return 'Discord could not be reached';
  return status === 404 ? 'nobody was left to answer (status 404)' : `Discord refused it (status ${status})`;
}
