import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { Bot, Response as BotResponse } from '../../bot.js';
import type { Logger } from '../../log.js';
import type { ReplyFile } from '../../replies/reply.js';
import type { Asker } from '../../study/asker.js';
import type { Asset } from './assets.js';
import { guard } from './guard.js';
import { limitBody, readJsonBody } from './json-body.js';
import type { CommandSummary, CompleteRequest, LineRequest, LineResponse, PageFile } from './protocol.js';
import { suggest } from './suggest/suggest.js';

/** As many characters as Discord lets an option have. */
const LONGEST_LINE = 6_000;
const line = z.string().max(LONGEST_LINE, 'A line can have 6,000 characters at most.');
const lineRequest: z.ZodType<LineRequest> = z
  .object({ line, before: line.optional() })
  .transform(({ line, before }) => (before === undefined ? { line } : { line, before }));
const completeRequest: z.ZodType<CompleteRequest> = z
  .object({ line, cursor: z.int().min(0).optional() })
  .transform(({ line, cursor }) => (cursor === undefined ? { line } : { line, cursor }));

/** What the page needs besides the bot. */
export interface PageAppOptions {
  readonly assets: ReadonlyMap<string, Asset>;
  /** Whether a `Host` header means this page. */
  readonly isOwnHost: (header: string) => boolean;
  readonly log: Logger;
  /** Who sits before the page; nobody in particular if other machines can reach it. */
  readonly asker?: Asker;
  /** Whether the process is about to end: `/healthz` then says 503. */
  readonly isStopping: () => boolean;
}

/** The chat page and what it asks for. It keeps nothing: the conversation is in the browser. */
export function createPageApp(bot: Bot, { assets, isOwnHost, log, asker, isStopping }: PageAppOptions): Hono {
  const app = new Hono();
  app.onError((error, context) => {
    log.error({ name: error.name }, 'a request of the page could not be answered');
    return context.json({ error: 'Something went wrong.' }, 500);
  });
  app.use(guard(isOwnHost));
  app.get('/', (context) => sendAsset(context, assets.get('index.html')));
  app.get('/assets/:name', (context) => sendAsset(context, assets.get(context.req.param('name'))));
  app.get('/healthz', (context) =>
    isStopping() ? context.json({ status: 'stopping' }, 503) : context.json({ status: 'ready' }),
  );
  app.get('/api/commands', (context) => context.json({ commands: bot.commands.map(summaryOf) }));
  app.post('/api/lines', limitBody, async (context) => {
    const body = await readJsonBody(context, lineRequest);
    if (body instanceof Response) return body;
    return context.json(pageResponse(body.line, await bot.respondToLine(body.line, body.before, asker)));
  });
  app.post('/api/complete', limitBody, async (context) => {
    const body = await readJsonBody(context, completeRequest);
    return body instanceof Response ? body : context.json(suggest(bot, body.line, body.cursor));
  });
  return app;
}

function sendAsset(context: Context, asset: Asset | undefined): Response | Promise<Response> {
  return asset ? context.body(asset.body, 200, { 'content-type': asset.type }) : context.notFound();
}

function summaryOf({ definition, example }: Bot['commands'][number]): CommandSummary {
  return { name: definition.name, description: definition.description, example };
}

function pageResponse(typed: string, { answer, reply, line = typed }: BotResponse): LineResponse {
  const { body, files, replaces } = reply;
  const again = answer.kind === 'quote' ? answer.line : undefined;
  return {
    line,
    kind: answer.kind,
    reply: body,
    files: files.map(fileOf),
    ...(again === undefined ? {} : { again }),
    ...(replaces ? { replaces } : {}),
  };
}

function fileOf({ name, data, description, type }: ReplyFile): PageFile {
  return { name, url: `data:${type};base64,${Buffer.from(data).toString('base64')}`, description };
}
