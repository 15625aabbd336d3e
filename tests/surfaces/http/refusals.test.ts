import { describe, expect, it, vi } from 'vitest';
import { createMetrics } from '../../../src/metrics.js';
import { createInteractionsApp } from '../../../src/surfaces/http/app.js';
import { bot } from '../../fixture/bot.js';
import { recordedLog } from '../../recorded-log.js';
import { foreignKey, PUBLIC_KEY, signedHeaders, signedRequest } from './signing.js';

const MEGABYTE = 1_000_000;
const PING = { type: 1 };

const { log, lines } = recordedLog('trace');
const metrics = createMetrics();
const app = createInteractionsApp(bot, { publicKey: PUBLIC_KEY, log, metrics });

const statusOf = async (request: Request) => (await app.fetch(request)).status;

/** A slash command as Discord tells of it, with anything changed. */
const command = (data: object, rest: object = {}) => ({
  type: 2,
  id: '10',
  application_id: '20',
  token: 'interaction-token',
  member: { user: { id: '30' } },
  data: { id: '40', type: 1, name: 'explain', ...data },
  ...rest,
});

describe('a signature', () => {
  it('of now is taken, also by a clock that is a little off', async () => {
    for (const ageSeconds of [0, 200, -50]) expect(await statusOf(signedRequest(PING, { ageSeconds }))).toBe(200);
  });

  it('of an hour ago, of six minutes ago or of the future is refused', async () => {
    for (const ageSeconds of [3_600, 360, -90]) expect(await statusOf(signedRequest(PING, { ageSeconds }))).toBe(401);
  });

  it('of now is taken, although the clock of this machine was set back or forth by an hour', async ({
    onTestFinished,
  }) => {
    onTestFinished(() => void vi.useRealTimers());
    const request = (ageSeconds: number) => signedRequest(PING, { ageSeconds });
    const [now, hourAgo] = [[request(0), request(0)], [request(5_000)]];
    for (const hours of [-1, 1]) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
      expect(await statusOf(now.pop() ?? request(0))).toBe(200);
      vi.useRealTimers();
    }
    expect(await statusOf(hourAgo[0] ?? request(0))).toBe(401);
  });

  it('by somebody else is refused', async () => {
    expect(await statusOf(signedRequest(PING, { key: foreignKey() }))).toBe(401);
  });

  it('of another body or another time is refused', async () => {
    const headers = signedHeaders(JSON.stringify(PING));
    const request = (body: string, changed: object = {}) =>
      new Request('http://bot/interactions', { method: 'POST', body, headers: { ...headers, ...changed } });
    const later = String(Number(headers['x-signature-timestamp']) + 1);
    expect(await statusOf(request('{"type":1 }'))).toBe(401);
    expect(await statusOf(request(JSON.stringify(PING), { 'x-signature-timestamp': later }))).toBe(401);
    expect(await statusOf(request(JSON.stringify(PING)))).toBe(200);
  });

  it.each([
    {},
    { 'x-signature-timestamp': String(Math.floor(Date.now() / 1_000)) },
    { 'x-signature-ed25519': 'ab'.repeat(64) },
    { 'x-signature-ed25519': 'zz', 'x-signature-timestamp': String(Math.floor(Date.now() / 1_000)) },
    { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': 'now' },
    { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': '-1' },
    { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': '1e99' },
  ])('that is none is refused: %j', async (headers) => {
    const request = new Request('http://bot/interactions', { method: 'POST', body: JSON.stringify(PING), headers });
    expect(await statusOf(request)).toBe(401);
  });

  it('can be replayed for five minutes: the same answer again, and nothing else happens', async () => {
    const request = signedRequest(command({ options: [{ name: 'topic', type: 3, value: 'gadget' }] }));
    const [first, second] = await Promise.all([app.fetch(request.clone()), app.fetch(request.clone())]);
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(await second?.text()).toBe(await first?.text());
  });
});

describe('a body', () => {
  it.each(['', '{', 'hello', '[]', 'null', '1', '"text"', '{}', '{"type":"1"}', '\u0000'])(
    'that is no interaction is refused: %j',
    async (body) => {
      expect(await statusOf(signedRequest(body))).toBe(400);
    },
  );

  it('that is larger than 1 MB is refused, with Content-Length', async () => {
    expect(await statusOf(signedRequest('x'.repeat(MEGABYTE + 1)))).toBe(413);
    expect(await statusOf(signedRequest('x'.repeat(MEGABYTE)))).toBe(400);
  });

  it('that is larger than 1 MB is refused before it has ended, without Content-Length', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(MEGABYTE / 10));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: signedHeaders('') } as const;
    expect(await statusOf(new Request('http://bot/interactions', init))).toBe(413);
    expect(sent).toBeLessThan(20);
  });
});

describe('an interaction that cannot be', () => {
  it.each([
    ['of an unknown type', command({}, { type: 99 })],
    ['a button without an id', command({ component_type: 2 }, { type: 3, message: {} })],
    ['without data', { ...command({}), data: undefined }],
    ['without a token', command({}, { token: undefined })],
    ['with a token that leads elsewhere', command({}, { token: '../../users/@me' })],
    ['with an application that leads elsewhere', command({}, { application_id: '1/2' })],
    ['with options that are no list', command({ options: 'topic' })],
    ['with an object for a value', command({ options: [{ name: 'topic', type: 3, value: {} }] })],
    ['with a value longer than any', command({ options: [{ name: 'topic', type: 3, value: 'x'.repeat(6_001) }] })],
  ])('is refused: %s', async (_name, payload) => {
    expect(await statusOf(signedRequest(payload))).toBe(400);
  });

  it.each([
    ['a number for a text', [{ name: 'topic', type: 4, value: 42 }]],
    ['a boolean for a text', [{ name: 'topic', type: 5, value: true }]],
    ['no options', []],
    ['an option of no meaning', [{ name: '__proto__', type: 3, value: 'x' }]],
    ['a subcommand that is none', [{ name: 'all', type: 1, options: [] }]],
    ['a group that is none', [{ name: 'all', type: 2, options: [{ name: 'x', type: 1, options: [] }] }]],
  ])('is answered politely: %s', async (_name, options) => {
    for (const name of ['explain', 'compare', 'ask', 'which', 'price', 'help']) {
      const response = await app.fetch(signedRequest(command({ name, options })));
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ type: 4, data: { allowed_mentions: { parse: [] } } });
    }
  });

  it('autocomplete without a focused option gets no choices', async () => {
    const response = await app.fetch(signedRequest(command({ options: [] }, { type: 4 })));
    expect(await response.json()).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('another method or path', () => {
  it.each([
    ['GET', '/interactions', 405],
    ['PUT', '/interactions', 405],
    ['POST', '/healthz', 405],
    ['DELETE', '/metrics', 405],
    ['POST', '/', 404],
    ['GET', '/.env', 404],
    ['POST', '/interactions/', 404],
  ])('%s %s is refused with %i', async (method, path, status) => {
    expect(await statusOf(new Request(`http://bot${path}`, { method }))).toBe(status);
  });
});

it('refusals are counted and not logged', async () => {
  expect(await metrics.text()).toMatch(/bot_interactions_refused_total\{status="401"\} [1-9]/);
  expect(await metrics.text()).toContain('status="413"');
  expect(lines.join('')).not.toMatch(/interaction-token|[\da-f]{128}/);
});
