import { type Context, Hono } from 'hono';
import type { Bot } from '../../bot.js';
import type { Logger } from '../../log.js';
import type { Metrics } from '../../metrics.js';
import { answerInteraction } from './answer.js';
import type { DeferredReplies } from './deferred-replies.js';
import type { Outgoing } from './deliver.js';
import { readInteraction } from './interaction.js';
import { type FromNode, maySeeMetrics } from './may-see-metrics.js';
import { readRawBody } from './raw-body.js';
import { responseBody } from './response-body.js';
import { signatureCheck } from './signature.js';

/** Discord's interactions are a few kilobytes. */
const LARGEST_BODY_BYTES = 1_000_000;

/** What the interactions need besides the bot. */
export interface InteractionsAppOptions {
  /** The application's public key, 64 hex digits. */
  readonly publicKey: string;
  readonly log: Logger;
  /** Delivers replies that take long; without it every reply is in its response, however long it takes. */
  readonly deferred?: DeferredReplies;
  /** Counts what is refused, and is shown at `/metrics`; without it there is no such page. */
  readonly metrics?: Metrics;
  /** With it `/metrics` answers other machines, too. */
  readonly metricsToken?: string;
  /** Whether the process is about to end: `/healthz` then says 503. */
  readonly isStopping?: () => boolean;
  /** Whether answers to quizzes cannot be remembered now: `/healthz` says so, and stays at 200. */
  readonly isStudyUnavailable?: () => boolean;
}

/**
 * Discord's HTTP interactions: `POST /interactions`, `GET /healthz`, `GET /metrics`. It keeps nothing between requests, so any
 * process can answer any of them.
 */
export function createInteractionsApp(bot: Bot, options: InteractionsAppOptions): Hono<FromNode> {
  const { metrics, isStopping = () => false, isStudyUnavailable = () => false } = options;
  const app = new Hono<FromNode>();
  app.use(async (context, next) => {
    await next();
    if (context.res.status >= 400 && context.req.path === '/interactions') metrics?.refused(context.res.status);
  });
  app.onError((error, context) => {
    // The name only: a message may quote the request, and the request holds a token.
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
      // The rest of the body is not read, so nothing else can come on this connection.
      context.header('connection', 'close');
      return refuse(context, 413);
    }
    if (body === 'incomplete') return refuse(context, 400);
    const signature = context.req.header('x-signature-ed25519');
    const timestamp = context.req.header('x-signature-timestamp');
    if (!isSigned({ signature, timestamp }, body)) return refuse(context, 401);
    const interaction = readInteraction(jsonOf(body));
    if (!interaction) return refuse(context, 400);
    return respond(context, await answerInteraction(bot, interaction, deferred));
  };
}

async function respond(context: Context, outgoing: Outgoing): Promise<Response> {
  const { body, type } = await responseBody(outgoing);
  return context.body(body, 200, { 'content-type': type });
}

/** The JSON in a body; undefined, which no interaction is, if there is none. */
function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}

const REASONS = {
  400: 'This is no interaction.',
  401: 'The signature is missing, wrong or too old.',
  403: 'Ask from this machine, or with the token that METRICS_TOKEN is set to.',
  405: 'There is no such method here.',
  413: 'The body is too large.',
} as const;

function refuse(context: Context, status: keyof typeof REASONS): Response {
  return context.json({ error: REASONS[status] }, status);
}
