import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { isLoopback } from '../loopback.js';

/** What the server for Node tells the app about a request; a request that comes from no server has none of it. */
export interface FromNode {
  readonly Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
}

/** Whether a request comes from this machine itself, not through a proxy on it, or brings the token. */
export function maySeeMetrics({ req, env }: Context<FromNode>, token: string | undefined): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '') ?? [];
  if (token !== undefined && given !== undefined && isSame(given, token)) return true;
  const isForwarded = req.header('x-forwarded-for') !== undefined || req.header('forwarded') !== undefined;
  return !isForwarded && isLoopback(env?.incoming?.socket.remoteAddress ?? '');
}

/** Compares in a time that tells nothing about how much is the same. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
