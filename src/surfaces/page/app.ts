import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod';
import type { Bot, Response as BotResponse } from '../../bot.js';
import { LIMITS } from '../../discord-limits.js';
import { PACKAGE_ROOT } from '../../folders.js';
import type { Logger } from '../../log.js';
import { OperatorError } from '../../operator-error.js';
import { lineOfButton } from '../../pricing/button-line.js';
import type { ReplyBody } from '../../replies/reply.js';
import type { Asker } from '../../study/asker.js';
import { guard } from './guard.js';
import type { CompleteRequest, LineRequest, LineResponse } from './protocol.js';
import { suggest } from './suggest/suggest.js';

const LARGEST_BODY_BYTES = 64 * 1024;
const line = z.string().max(LIMITS.optionText, 'A line can have 6,000 characters at most.');
/** A pasted question, as it was changed, what was priced or recommended, and the line behind it, with what joins them. */
const before = z.string().max(4 * (LIMITS.optionText + 300));
const lineRequest: z.ZodType<LineRequest> = z.object({ line, before: before.exactOptional() });
const completeRequest: z.ZodType<CompleteRequest> = z.object({ line, cursor: z.int().min(0).exactOptional() });

/** Options of the page. */
interface PageAppOptions {
  readonly assets: ReadonlyMap<string, Asset>;
  /** Whether a `Host` header names this page. */
  readonly isOwnHost: (header: string) => boolean;
  readonly log: Logger;
  /** Who uses the page; nobody in particular if other machines can reach it. */
  readonly asker?: Asker;
  /** Whether the process is about to end: `/healthz` then says 503. */
  readonly isStopping: () => boolean;
}

/** The chat page and its API. It is stateless: the conversation is stored in the browser. */
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
  app.get('/api/commands', (context) =>
    context.json({
      commands: bot.commands.map(({ definition: { name, description }, example }) => ({ name, description, example })),
    }),
  );
  const limitBody = bodyLimit({
    maxSize: LARGEST_BODY_BYTES,
    onError: (context) => context.json({ error: 'The body is larger than 64 KB.' }, 413),
  });
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

/** The parsed body, or the response that refuses it. */
async function readJsonBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body | Response> {
  // A form on another site could send other types.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) {
    return context.json({ error: 'Send JSON, with content-type application/json.' }, 415);
  }
  // No schema accepts undefined.
  const parsed = schema.safeParse(await context.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  return context.json({ error: parsed.error.issues.map(({ message }) => message).join(' ') }, 400);
}

function pageResponse(typed: string, { answer, reply, line = typed }: BotResponse): LineResponse {
  const again = answer.kind === 'quote' ? answer.line : undefined;
  return {
    line,
    kind: answer.kind,
    reply: { ...reply.body, components: reply.body.components.map(withWholeLines) },
    files: reply.files.map(({ name, data, description, type }) => {
      return { name, url: `data:${type};base64,${Buffer.from(data).toString('base64')}`, description };
    }),
    ...(again === undefined ? {} : { again }),
    ...(reply.replaces ? { replaces: reply.replaces } : {}),
  };
}

type ActionRow = ReplyBody['components'][number];

/** The page shows the line of a button that was pressed, and has no limit for it. */
function withWholeLines(row: ActionRow): ActionRow {
  return {
    ...row,
    components: row.components.map((button) => ({ ...button, custom_id: lineOfButton(button.custom_id) })),
  };
}

/** Folder to which `npm run build` writes the page. */
export const PAGE_FOLDER = path.join(PACKAGE_ROOT, 'dist', 'page');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of the page with its media type. */
interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * Reads the built page into memory, so that no requested path ever reaches the file system.
 * @throws OperatorError if the page was not built
 */
export async function loadAssets(folder: string): Promise<ReadonlyMap<string, Asset>> {
  try {
    const assets = (await readdir(folder)).map(async (name): Promise<[string, Asset]> => {
      const body = new Uint8Array(await readFile(path.join(folder, name)));
      return [name, { body, type: TYPES[path.extname(name)] ?? 'application/octet-stream' }];
    });
    return new Map(await Promise.all(assets));
  } catch {
    throw new OperatorError(`The chat page is missing in ${folder}: run \`npm run build\`.`);
  }
}
