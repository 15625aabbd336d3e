import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { post, servePage } from './served-page.js';

const LIMITS = { requestsAMinute: 5, connections: 3 };

async function serve(options: Parameters<typeof servePage>[0]) {
  const page = await servePage({ limits: LIMITS, ...options });
  onTestFinished(() => page.close());
  return page;
}

describe('a public page', () => {
  const everywhere = { host: '0.0.0.0', isPublic: true };

  test('limits requests per minute and address, and says how long to wait', async () => {
    const page = await serve(everywhere);
    const line = () => post(page, '/api/lines', { line: '/help' });
    for (let count = 0; count < LIMITS.requestsAMinute; count += 1) expect((await line()).status).toBe(200);
    const { status, headers, body } = await line();
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(JSON.parse(body)).toEqual({
      error: expect.stringMatching(/^That was too much at once\. Please wait \d+ s\.$/),
    });
  });

  test('limits the connections of an address, until one is closed', async () => {
    const page = await serve(everywhere);
    const { hostname, port } = new URL(page.address);
    const open = () => connect(Number(port), hostname).on('error', () => undefined);
    const first = Array.from({ length: LIMITS.connections }, open);
    await Promise.all(first.map((socket) => once(socket, 'connect')));
    const refused = open();
    await once(refused, 'close');
    expect(first.filter(({ destroyed }) => destroyed)).toEqual([]);
    for (const socket of first) socket.destroy();
    await expect.poll(async () => (await post(page, '/api/lines', { line: '/help' })).status).toBe(200);
  });
});

test('a page for this machine alone has no limits', async () => {
  const page = await serve({});
  for (let count = 0; count <= LIMITS.requestsAMinute; count += 1)
    expect((await post(page, '/api/lines', { line: '/help' })).status).toBe(200);
});
