import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply, ReplyBody } from '../../replies/reply.js';
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

/** A call of an interaction's webhook, which asks for no bot token. */
export interface WebhookCall {
  readonly method: 'PATCH' | 'POST' | 'DELETE';
  /** Secret, because it holds the interaction's token. */
  readonly url: string;
  readonly message?: Pick<Reply, 'files'> & { readonly body: Partial<ReplyBody> };
}

/**
 * Calls a webhook; tries again when Discord is busy, failing or out of reach.
 * @param firstWaitMs before the second attempt; it doubles with each
 * @returns undefined if it worked, else why it did not, in words that hold no secret
 */
export async function callWebhook(call: WebhookCall, firstWaitMs: number): Promise<string | undefined> {
  for (let count = 1; ; count += 1) {
    const attempt = await attemptOf(call);
    if (attempt.status !== undefined && attempt.status < 300) return undefined;
    if (count === ATTEMPTS || !isWorthRetrying(attempt)) return describe(attempt);
    await sleep(waitAfter(attempt, firstWaitMs * 2 ** (count - 1)));
  }
}

async function attemptOf({ method, url, message }: WebhookCall): Promise<Attempt> {
  try {
    const content = message ? contentOf(message) : {};
    const response = await fetch(url, { method, ...content, signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS) });
    await response.body?.cancel();
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, ...(retryAfterSeconds >= 0 ? { retryAfterSeconds } : {}) };
  } catch {
    // The error names the address. That the connection failed is all that can be said without it.
    return {};
  }
}

function contentOf({ body, files }: NonNullable<WebhookCall['message']>): RequestInit {
  return files.length === 0
    ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    : { body: formOf(body, files) };
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
