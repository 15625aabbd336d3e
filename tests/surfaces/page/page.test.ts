import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageSurface } from '../../../src/surfaces/page/start-page.js';
import { splitChanged, splitKept } from '../../../src/understand/conversation.js';
import { bot } from '../../fixture/bot.js';
import { post, send, servePage } from './served-page.js';

let page: PageSurface;
beforeAll(async () => {
  page = await servePage();
});
afterAll(() => page.close());

describe('the page', () => {
  test('is served with its script, style and icon, with their media types', async () => {
    const html = await send(page.address);
    expect(html).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    const assets = [...html.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(assets.length).toBeGreaterThanOrEqual(4);
    for (const path of assets) expect(await send(page.address + path)).toMatchObject({ status: 200 });
  });

  test('holds no script, style or address of another machine in its HTML', async () => {
    const { body } = await send(page.address);
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|https?:|\/\/[a-z]/i);
  });

  test.each(['/assets/../package.json', '/assets/%2e%2e%2fpackage.json', '/assets/nothing.js', '/.env', '/api/lines'])(
    'has nothing at %s',
    async (path) => {
      expect((await send(page.address + path)).status).toBe(404);
    },
  );

  test('answers a line with the same reply as on Discord', async () => {
    const { status, body } = await post(page, '/api/lines', { line: '/compare widget gadget' });
    const { reply } = await bot.respondToLine('/compare widget gadget');
    expect(status).toBe(200);
    const line = '/compare widget gadget';
    expect(JSON.parse(body)).toEqual({ line, kind: 'comparison', reply: reply.body, files: [] });
  });

  test('answers a follow-up, and shows how it was read', async () => {
    const before = 'How long does a widget turn at most?';
    const { body } = await post(page, '/api/lines', { line: 'what is a `gadget`, [x](https://x.example)?', before });
    expect(splitKept(JSON.parse(body).line).last).toBe('what is a `gadget`, [x](https://x.example)?');
    const next = await post(page, '/api/lines', { line: 'and for a gadget?', before });
    const { line, reply } = JSON.parse(next.body);
    expect(splitChanged(line).now).toBe('How long does Gadget turn at most?');
    expect(reply.embeds[0].description).toContain('I read `and for a gadget?` as `How long does Gadget turn at most?`');
  });

  test('sends the command line of a quote', async () => {
    const quoted = await post(page, '/api/lines', { line: 'two t3.micro in ohio' });
    expect(JSON.parse(quoted.body).again).toBe('/price ec2 instance:t3.micro count:2 region:us-east-2');
    const other = await post(page, '/api/lines', { line: '/explain widget' });
    expect(JSON.parse(other.body).again).toBeUndefined();
  });

  test('sends a picture with its alt text', async () => {
    const { body } = await post(page, '/api/lines', { line: '/explain widget' });
    const { reply } = await bot.respondToLine('/explain widget');
    const [file] = reply.files;
    expect(JSON.parse(body).files).toEqual([
      {
        name: 'widget.png',
        description: file?.description,
        url: `data:image/png;base64,${Buffer.from(file?.data ?? []).toString('base64')}`,
      },
    ]);
  });

  test('says at /healthz that it is ready', async () => {
    const { body } = await send(`${page.address}/healthz`);
    expect(JSON.parse(body)).toEqual({ status: 'ready' });
  });

  test('lists the commands with description and example', async () => {
    const { body } = await send(`${page.address}/api/commands`);
    expect(JSON.parse(body).commands).toEqual(
      bot.commands.map(({ definition: { name, description }, example }) => ({ name, description, example })),
    );
  });

  test('suggests completions at the caret', async () => {
    const { body } = await post(page, '/api/complete', { line: '/compare wid and more', cursor: 12 });
    const { suggestions, ...place } = JSON.parse(body);
    expect(place).toMatchObject({ start: 9, end: 12, preselect: true });
    expect(suggestions[0]).toMatchObject({ label: 'AWS Widget', text: 'first:widget second:' });
  });
});

describe('an invalid body', () => {
  const json = { 'content-type': 'application/json' };
  test.each([
    ['no JSON', 400, { headers: json, body: '{"line":' }],
    ['another form', 400, { headers: json, body: '{"line":5}' }],
    ['nothing', 400, { headers: json, body: '' }],
    ['a list', 400, { headers: json, body: '[]' }],
    ['plain text', 415, { headers: { 'content-type': 'text/plain' }, body: '{"line":"/help"}' }],
    ['no type', 415, { headers: {}, body: '{"line":"/help"}' }],
    ['a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'line=/help' }],
    ['10 MB', 413, { headers: json, body: JSON.stringify({ line: 'a'.repeat(10_000_000) }) }],
    ['10 MB in chunks', 413, { headers: { ...json, 'transfer-encoding': 'chunked' }, body: 'a'.repeat(10_000_000) }],
  ])('%s is refused with %i', async (_name, status, request) => {
    const response = await send(`${page.address}/api/lines`, { method: 'POST', ...request });
    expect(response.status).toBe(status);
    expect(await post(page, '/api/lines', { line: '/help' })).toMatchObject({ status: 200 });
  });

  test.each([
    { line: '/help', cursor: -1 },
    { line: '/help', cursor: 0.5 },
    { line: '/help', cursor: 'end' },
  ])('%o is refused', async (body) => {
    expect((await post(page, '/api/complete', body)).status).toBe(400);
  });

  test('a line may be as long as an option on Discord, and no longer', async () => {
    expect((await post(page, '/api/lines', { line: '?'.repeat(6_000) })).status).toBe(200);
    const { status, body } = await post(page, '/api/lines', { line: '?'.repeat(6_001) });
    expect(status).toBe(400);
    expect(JSON.parse(body)).toEqual({ error: 'A line can have 6,000 characters at most.' });
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s finds nothing to do', async (method) => {
    expect((await send(`${page.address}/api/lines`, { method })).status).toBe(404);
  });
});
