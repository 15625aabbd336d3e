import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bundleLambda } from '../../../tools/lambda/bundle.js';
import { measureColdStart } from '../../../tools/lambda/cold-start.js';
import type { InteractionUse } from '../../discord/interactions.js';
import { KNOWLEDGE_FOLDER } from '../../knowledge-folder.js';
import { bot } from '../../real-bot.js';
import { titleOf } from '../../surfaces/gateway/replies.js';
import { type HttpDiscord, startHttpDiscord } from '../../surfaces/http/http-discord.js';
import { PUBLIC_KEY, signedRequest } from '../../surfaces/http/signing.js';
import recorded from './recorded-events.json' with { type: 'json' };

const architecture = process.arch === 'arm64' ? 'arm64' : 'x64';
const result = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});
const bundle = z.object({ handler: z.custom<(event: unknown) => Promise<unknown>>((it) => typeof it === 'function') });

let folder: string;
let discord: HttpDiscord;
let handler: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  // Below a folder "dist", so that Node loads it by itself (`vitest.config.ts`): to transform four megabytes takes seconds.
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'lambda-')), 'dist');
  await bundleLambda(folder, KNOWLEDGE_FOLDER, architecture);
  vi.stubEnv('DISCORD_PUBLIC_KEY', PUBLIC_KEY);
  vi.stubEnv('KNOWLEDGE_DIR', path.join(folder, 'knowledge'));
  vi.stubEnv('LOG_LEVEL', 'silent');
  ({ handler } = bundle.parse(await import(pathToFileURL(path.join(folder, 'index.mjs')).href)));
  discord = await startHttpDiscord();
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await discord.close();
  rmSync(path.dirname(folder), { recursive: true });
});

/** A request as Lambda hands it over: the recorded event, with this request's headers and body. */
async function eventOf(request: Request, event: (typeof recorded)[keyof typeof recorded]) {
  const body = Buffer.from(await request.arrayBuffer());
  const signed = Object.fromEntries(request.headers);
  const { pathname } = new URL(request.url);
  return {
    ...event,
    rawPath: pathname,
    requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method: request.method } },
    headers: { ...event.headers, ...signed, 'content-length': String(body.byteLength) },
    body: body.toString(event.isBase64Encoded ? 'base64' : 'utf8'),
  };
}

/** Lambda as an endpoint of Discord. */
function through(event: (typeof recorded)[keyof typeof recorded]) {
  return async (request: Request): Promise<Response> => {
    const { statusCode, headers, body, isBase64Encoded } = result.parse(await handler(await eventOf(request, event)));
    return new Response(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'), { status: statusCode, headers });
  };
}

describe.each(Object.entries(recorded))('behind a %s', (_name, event) => {
  const use = (interaction: InteractionUse) => discord.interaction(interaction, through(event));

  it('commands are answered', async () => {
    const { data } = await use({ kind: 'slash', command: 'compare', options: { first: 'lambda', second: 'batch' } });
    expect(titleOf(data)).toBe('Lambda or Batch?');
  });

  it('pictures are drawn and arrive intact', async () => {
    const { files } = await use({ kind: 'slash', command: 'explain', options: { topic: 'container' } });
    expect(files).toMatchObject([{ name: 'container-and-vm.png', contentType: 'image/png' }]);
    expect(
      Buffer.from(files[0]?.content ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('charts are drawn from the bundle', async () => {
    const line = '/price break-even memory:512MB duration:200ms';
    const { files } = await use({ kind: 'button', customId: line });
    const { reply } = await bot.respondToLine(line);
    expect(files).toMatchObject([{ name: 'break-even.png' }]);
    expect(Buffer.from(files[0]?.content ?? []).equals(Buffer.from(reply.files[0]?.data ?? []))).toBe(true);
  });

  it('autocomplete works', async () => {
    const options = { topic: 'farg' };
    const { data } = await use({ kind: 'autocomplete', command: 'explain', options, focused: 'topic' });
    expect(data).toMatchObject({ choices: expect.arrayContaining([{ name: 'AWS Fargate', value: 'fargate' }]) });
  });

  it('requests that are old, forged, too large or for another path are refused', async () => {
    const send = through(event);
    const status = async (request: Request) => (await send(request)).status;
    expect(await status(signedRequest({ type: 1 }))).toBe(200);
    expect(await status(signedRequest({ type: 1 }, { ageSeconds: 3_600 }))).toBe(401);
    expect(await status(signedRequest('x'.repeat(1_000_001)))).toBe(413);
    expect(await status(new Request('http://bot/interactions', { method: 'POST', body: '{"type":1}' }))).toBe(401);
    expect(await status(new Request('http://bot/metrics'))).toBe(405);
    expect(await status(new Request('http://bot/'))).toBe(404);
  });
});

it('the bundle is one file, with the knowledge and no more beside it', () => {
  expect(readdirSync(folder).sort()).toEqual([
    'dist',
    'entry-words.bin',
    'index.mjs',
    'items.json.gz',
    'knowledge',
    'knowledge.json',
    'node_modules',
    'training',
  ]);
  expect(existsSync(path.join(folder, 'knowledge', 'notes'))).toBe(false);
  expect(statSync(path.join(folder, 'index.mjs')).size).toBeLessThan(8_000_000);
});

it.each(['/explain fargate', '/compare ecs eks', 'how long can a lambda run?', 'who patches the hosts on fargate?'])(
  'the notes in the bundle answer like the notes in the folder: %s',
  async (line) => {
    const interaction: InteractionUse = { kind: 'button', customId: line };
    const { data } = await discord.interaction(interaction, through(recorded.functionUrl));
    const { reply } = await bot.respondToLine(line);
    expect(data).toEqual(JSON.parse(JSON.stringify(reply.body)));
  },
);

it('a new process needs nothing but the folder', async () => {
  const { startMs, answerMs } = await measureColdStart(folder, 1);
  expect(answerMs).toBeGreaterThanOrEqual(startMs);
}, 60_000);
