import { createHash } from 'node:crypto';
import type { Route } from './route.js';

const requestsPerBucket = 50;
const secondsPerBucket = 1;

/**
 * The headers of a bucket that is never used up; tests order rate limits explicitly.
 * @see https://discord.com/developers/docs/topics/rate-limits#header-format-rate-limit-header-examples
 */
export function rateLimitHeaders({ method, template }: Route): Record<string, string> {
  return {
    'x-ratelimit-limit': String(requestsPerBucket),
    'x-ratelimit-remaining': String(requestsPerBucket - 1),
    'x-ratelimit-reset': String(Date.now() / 1000 + secondsPerBucket),
    'x-ratelimit-reset-after': String(secondsPerBucket),
    'x-ratelimit-bucket': createHash('md5').update(`${method} ${template}`).digest('hex'),
  };
}
