import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono, type HonoRequest } from 'hono';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { answerInteraction } from '../interactions/answer.js';
import type { DeferredReplies } from '../interactions/deferred-replies.js';
import { readInteraction } from '../interactions/interaction.js';
import { isLoopback } from '../listen.js';
import { responseBody } from './response-body.js';
import { signatureCheck } from './signature.js';

/** Discord's interactions are a few kilobytes. */
const LARGEST_BODY_BYTES = 1_000_000;

/** Options of the interactions app. */
export interface InteractionsAppOptions {
  /** The application's public key, 64 hex digits. */
  readonly publicKey: string;
  readonly log: Logger;
  /** Delivers slow replies; without it every response waits for its reply. */
  readonly deferred?: DeferredReplies;
  /** Shown at `/metrics`; without it there is no such page. */
  readonly metrics?: Metrics;
  /** Bearer token with which other machines may read `/metrics`. */
  readonly metricsToken?: string;
  /** Whether the process is about to end: `/healthz` then says 503. */
  readonly isStopping?: () => boolean;
  /** Whether quiz answers cannot be stored now: `/healthz` says so, with status 200. */
  readonly isStudyUnavailable?: () => boolean;
}

/** Discord's HTTP interactions: `POST /interactions`, `GET /healthz`, `GET /metrics`. Stateless, so any process can answer. */
export function createInteractionsApp(bot: Bot, options: InteractionsAppOptions): Hono<FromNode> {
  const { metrics, isStopping = () => false, isStudyUnavailable = () => false } = options;
  const app = new Hono<FromNode>();
  app.use(async (context, next) => {
    await next();
    if (context.res.status >= 400 && context.req.path === '/interactions') metrics?.refused(context.res.status);
  });
  app.onError((error, context) => {
    // Only the name: a message may quote the request, which holds a token.
    options.log.error({ name: error.name }, 'a request could not be answered');
    return context.text('', 500);
  });
  app.post('/interactions', interactionsRoute(bot, options));
  app.get('/healthz', (context) =>
    isStopping()
      ? context.json({ status: 'stopping' }, 503)
      : context.json({ status: 'ready', ...(isStudyUnavailable() ? { study: 'unavailable' } : {}) }),
  );
  if (metrics) {
    app.get('/metrics', async (context) =>
      maySeeMetrics(context, options.metricsToken)
        ? context.text(await metrics.text(), 200, { 'content-type': metrics.contentType })
        : refuse(context, 403),
    );
  }
  for (const path of ['/interactions', '/healthz', '/metrics']) {
    app.all(path, (context) => refuse(context, 405));
  }
  return app;
}

function interactionsRoute(bot: Bot, { publicKey, deferred }: InteractionsAppOptions) {
  const isSigned = signatureCheck(publicKey);
  return async (context: Context): Promise<Response> => {
    const body = await readRawBody(context.req, LARGEST_BODY_BYTES);
    if (body === 'too-large') {
      // The rest of the body stays unread, so the connection cannot be reused.
      context.header('connection', 'close');
      return refuse(context, 413);
    }
    if (body === 'incomplete') return refuse(context, 400);
    const signature = context.req.header('x-signature-ed25519');
    const timestamp = context.req.header('x-signature-timestamp');
    if (!isSigned({ signature, timestamp }, body)) return refuse(context, 401);
    const interaction = readInteraction(jsonOf(body));
    if (!interaction) return refuse(context, 400);
    const { body: answer, type } = await responseBody(await answerInteraction(bot, interaction, deferred));
    return context.body(answer, 200, { 'content-type': type });
  };
}

/** The parsed body; undefined, which is no interaction, if it is not JSON. */
function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

const REASONS = {
  400: 'This is not an interaction.',
  401: 'The signature is missing, wrong or too old.',
  403: 'Ask from this machine, or with the token that METRICS_TOKEN is set to.',
  405: 'There is no such method here.',
  413: 'The body is too large.',
} as const;

function refuse(context: Context, status: keyof typeof REASONS): Response {
  return context.json({ error: REASONS[status] }, status);
}

/**
 * Reads the body of a request up to a limit.
 * Hono's own `bodyLimit` costs twice as much as the rest of a request: it reads a stream even where the length is known and enforced by
 * Node.
 * @param longest in bytes
 * @returns why it was not read if it is too long, or the connection was lost
 */
async function readRawBody(request: HonoRequest, longest: number): Promise<Uint8Array | 'too-large' | 'incomplete'> {
  try {
    const length = request.header('content-length');
    if (length !== undefined) {
      return Number(length) > longest ? 'too-large' : new Uint8Array(await request.arrayBuffer());
    }
    const chunks: Uint8Array[] = [];
    let read = 0;
    for await (const chunk of request.raw.body ?? []) {
      read += chunk.byteLength;
      if (read > longest) return 'too-large';
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return 'incomplete';
  }
}

/** What the Node adapter passes along with a request. */
interface FromNode {
  readonly Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } };
}

/** Whether a request comes from this machine itself, not through a proxy on it, or has the token. */
function maySeeMetrics({ req, env }: Context<FromNode>, token: string | undefined): boolean {
  const [, given] = /^Bearer (.+)$/i.exec(req.header('authorization') ?? '') ?? [];
  if (token !== undefined && given !== undefined && timingSafeEqual(sha256(given), sha256(token))) return true;
  const isForwarded = req.header('x-forwarded-for') !== undefined || req.header('forwarded') !== undefined;
  return !isForwarded && isLoopback(env?.incoming?.socket.remoteAddress ?? '');
}

/** Hashes have equal lengths, so comparing them takes constant time. */
function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
