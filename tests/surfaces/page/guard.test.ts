import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownHosts } from '../../../src/surfaces/page/guard.js';
import type { PageSurface } from '../../../src/surfaces/page/start-page.js';
import { send, servePage } from './served-page.js';

let page: PageSurface;
let port: string;
beforeAll(async () => {
  page = await servePage();
  ({ port } = new URL(page.address));
});
afterAll(() => page.close());

const PATHS = ['/', '/assets/main.js', '/api/commands', '/nothing'];
const line = { method: 'POST', body: '{"line":"/help"}' };
const json = { 'content-type': 'application/json' };

describe('a host', () => {
  test.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('%s is this machine', async (host) => {
    expect((await send(page.address, { headers: { host: `${host}:${port}` } })).status).toBe(200);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    'localhost',
    'localhost:1',
    '127.0.0.1.evil.example',
    'localhost:3000@evil',
    'a b',
    '',
  ])('%o is refused on every path', async (host) => {
    for (const path of PATHS) {
      const { status } = await send(page.address + path, { headers: { host } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  test('with this port and a foreign name is refused', async () => {
    expect((await send(page.address, { headers: { host: `evil.example:${port}` } })).status).toBe(403);
  });
});

describe('an origin', () => {
  test.each([
    'http://evil.example',
    'null',
    'http://localhost',
    'http://localhost:1',
    'file://',
    'chrome-extension://abc',
    '',
  ])('%o may send nothing', async (origin) => {
    const { status } = await send(`${page.address}/api/lines`, { ...line, headers: { ...json, origin } });
    expect(status).toBe(403);
  });

  test('that is foreign is told what a proxy has to send, in the form that the page shows', async () => {
    const headers = { ...json, origin: 'https://bot.example' };
    const { body } = await send(`${page.address}/api/lines`, { ...line, headers });
    expect(JSON.parse(body)).toEqual({ error: expect.stringMatching(/proxy.* Host and no Origin/) });
  });

  test('of the page itself may, and so may a program without one', async () => {
    for (const headers of [{ ...json, origin: page.address }, json]) {
      expect((await send(`${page.address}/api/lines`, { ...line, headers })).status).toBe(200);
    }
  });

  test('that is missing from a cross-site request may not', async () => {
    const headers = { ...json, 'sec-fetch-site': 'cross-site' };
    expect((await send(`${page.address}/api/lines`, { ...line, headers })).status).toBe(403);
  });
});

test('every response is protected, refusals too', async () => {
  const responses = [
    await send(page.address),
    await send(`${page.address}/assets/main.js`),
    await send(`${page.address}/api/commands`),
    await send(`${page.address}/nothing`),
    await send(page.address, { headers: { host: 'evil.example' } }),
    await send(page.address, { headers: { host: '' } }),
    await send(`${page.address}/api/lines`, line),
  ];
  for (const { headers } of responses) {
    const { 'content-security-policy': policy, ...others } = headers;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/\*|unsafe|https?:/);
    expect(others).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(others).not.toHaveProperty('access-control-allow-origin');
  }
});

describe('the hosts of a page', () => {
  test.each([
    ['0.0.0.0', '192.168.1.5:3000', true],
    ['0.0.0.0', '[fe80::1]:3000', true],
    ['0.0.0.0', 'evil.example:3000', false],
    ['0.0.0.0', '192.168.1.5:4000', false],
    ['192.168.1.5', '192.168.1.5:3000', true],
    ['192.168.1.5', '192.168.1.6:3000', false],
    ['bot.example', 'Bot.Example:3000', true],
    ['::1', '[::1]:3000', true],
  ])('on %s: %s is one, %s', (host, header, expected) => {
    expect(ownHosts(host, 3000)(header)).toBe(expected);
  });

  test('need no port if it is 80', () => {
    expect(ownHosts('127.0.0.1', 80)('localhost')).toBe(true);
  });
});
