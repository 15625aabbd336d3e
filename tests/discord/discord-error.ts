import type { JsonObject } from './json.js';
import { errorTree, type Problem } from './problem.js';

/** An answer with an HTTP error status and Discord's JSON error body. */
export class DiscordError extends Error {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: JsonObject & { message: string }, headers: Record<string, string> = {}) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/**
 * An error by its JSON code.
 * @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
export function codedError(status: number, code: number, message: string): DiscordError {
  return new DiscordError(status, { message, code });
}

/** An error that has no JSON code of its own; Discord then sends code 0 and repeats the HTTP status. */
export function statusError(status: number, reason: string): DiscordError {
  return codedError(status, 0, `${status}: ${reason}`);
}

/**
 * The answer to a body with problems.
 * @see https://discord.com/developers/docs/reference#error-messages
 */
export function invalidForm(problems: readonly Problem[]): DiscordError {
  return new DiscordError(400, { message: 'Invalid Form Body', code: 50035, errors: errorTree(problems) });
}

/**
 * A refused request that has used up its bucket. The header counts whole seconds, the body is exact.
 * @see https://discord.com/developers/docs/topics/rate-limits#exceeding-a-rate-limit
 */
export function rateLimited(seconds: number): DiscordError {
  const body = { message: 'You are being rate limited.', retry_after: seconds, global: false };
  const headers = {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + seconds),
    'x-ratelimit-reset-after': String(seconds),
    'x-ratelimit-scope': 'user',
  };
  return new DiscordError(429, body, headers);
}
