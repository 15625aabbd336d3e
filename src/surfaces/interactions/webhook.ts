import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply, ReplyBody } from '../../replies/reply.js';

const ATTEMPTS = 5;
const ATTEMPT_TIMEOUT_MS = 10_000;
/** Nobody waits longer than this for a reply. */
const LONGEST_WAIT_MS = 60_000;

/** The outcome of one attempt; no status if the connection failed. */
interface Attempt {
  readonly status?: number;
  /** From Discord's `Retry-After` header. */
  readonly retryAfterSeconds?: number;
}

/** A call of an interaction's webhook, which needs no bot token. */
interface WebhookCall {
  readonly method: 'PATCH' | 'POST' | 'DELETE';
  /** Secret: it holds the interaction's token. */
  readonly url: string;
  readonly message?: Pick<Reply, 'files'> & { readonly body: Partial<ReplyBody> };
}

/**
 * Calls a webhook, with retries while Discord is busy, failing or out of reach.
 * @param firstWaitMs before the second attempt; it doubles each time
 * @returns undefined on success, otherwise the reason for failure, without secrets
 */
export async function callWebhook(call: WebhookCall, firstWaitMs: number): Promise<string | undefined> {
  for (let count = 1; ; count += 1) {
    const { status, retryAfterSeconds } = await attempt(call);
    if (status !== undefined && status < 300) return undefined;
    // A 404 may mean that the response which announced the reply has not arrived yet.
    const isWorthRetrying = status === undefined || status === 404 || status === 429 || status >= 500;
    if (count === ATTEMPTS || !isWorthRetrying) return failureText(status);
    const wait = retryAfterSeconds === undefined ? firstWaitMs * 2 ** (count - 1) : retryAfterSeconds * 1_000;
    await sleep(Math.min(wait, LONGEST_WAIT_MS));
  }
}

async function attempt({ method, url, message }: WebhookCall): Promise<Attempt> {
  try {
    const content = message ? contentOf(message) : {};
    const response = await fetch(url, { method, ...content, signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS) });
    await response.body?.cancel();
    const retryAfterSeconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    return { status: response.status, ...(retryAfterSeconds >= 0 ? { retryAfterSeconds } : {}) };
  } catch {
    // The error message holds the secret URL.
    return {};
  }
}

function contentOf({ body, files }: NonNullable<WebhookCall['message']>): RequestInit {
  return files.length === 0
    ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    : { body: formOf(body, files) };
}

function failureText(status: number | undefined): string {
  if (status === undefined) return 'Discord could not be reached';
  return status === 404 ? 'nobody was left to answer (status 404)' : `Discord refused it (status ${status})`;
}

/**
 * A message with its files as a form: `payload_json`, then `files[n]`, where n is the id in its `attachments`.
 * @see https://discord.com/developers/docs/reference#uploading-files
 */
export function formOf(payload: unknown, files: Reply['files']): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  for (const [index, { name, data, type }] of files.entries()) {
    // Copied, because a Blob does not accept views of shared memory.
    form.set(`files[${index}]`, new Blob([new Uint8Array(data)], { type }), name);
  }
  return form;
}
