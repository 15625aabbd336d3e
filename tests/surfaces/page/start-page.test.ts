import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { OperatorError } from '../../../src/operator-error.js';
import { openConnection } from '../http/raw-request.js';
import { post, send, servePage } from './served-page.js';

describe('a page that cannot be served', () => {
  test('on a taken port says so in one line with PORT', async () => {
    const first = await servePage();
    onTestFinished(() => first.close());
    const start = servePage({ port: Number(new URL(first.address).port) });
    await expect(start).rejects.toThrow(OperatorError);
    await expect(start).rejects.toThrow(/^Port \d+ is taken.* PORT\.$/);
  });

  test('on a host of another machine says so with HOST', async () => {
    await expect(servePage({ host: '192.0.2.1', isPublic: true })).rejects.toThrow(
      /^HOST 192\.0\.2\.1 is not an address/,
    );
  });

  test('on an unknown name says so with HOST', async () => {
    await expect(servePage({ host: 'nowhere.invalid' })).rejects.toThrow(/^HOST nowhere\.invalid does not resolve: /);
  });

  test.each(['0.0.0.0', '::', '192.168.1.5'])('on %s asks for an explicit setting', async (host) => {
    await expect(servePage({ host })).rejects.toThrow(/^HOST .*no login: set PAGE_PUBLIC=true/);
  });

  test('that was not built says how to build it', async () => {
    await expect(servePage({ folder: '/nowhere' })).rejects.toThrow(/npm run build/);
  });
});

test('with the explicit setting, other machines may use it by address', async () => {
  const page = await servePage({ host: '0.0.0.0', isPublic: true });
  onTestFinished(() => page.close());
  const { port } = new URL(page.address);
  expect(page.address).toBe(`http://127.0.0.1:${port}`);
  if (page.networkAddress) expect((await fetch(page.networkAddress)).status).toBe(200);
  const url = `http://127.0.0.1:${port}/`;
  expect((await send(url, { headers: { host: `192.168.1.5:${port}` } })).status).toBe(200);
  expect((await send(url, { headers: { host: `evil.example:${port}` } })).status).toBe(403);
});

test('closing waits for a pending reply and frees the port', async () => {
  const page = await servePage();
  const reply = post(page, '/api/lines', { line: '/explain widget' });
  const closed = reply.then(() => page.close());
  expect((await reply).status).toBe(200);
  await closed;
  const next = createServer().listen(Number(new URL(page.address).port), '127.0.0.1');
  onTestFinished(() => void next.close());
  await once(next, 'listening');
});

const HALF =
  'POST /api/lines HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"li';

test('closing reports at /healthz that it is stopping while work is pending', async () => {
  const page = await servePage();
  expect((await send(`${page.address}/healthz`)).status).toBe(200);
  const begun = await openConnection(page.address);
  begun.send(HALF);
  await sleep(50);
  const closed = page.close();
  expect((await send(`${page.address}/healthz`)).status).toBe(503);
  await closed;
});

describe('closing takes no longer than a second or two', () => {
  test.each([
    ['a connection that has sent nothing', ''],
    ['one that has sent half a head', 'POST /api/li'],
    ['one that has sent half a body', HALF],
    ['one that is kept after an answer', 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'],
  ])('with %s', async (_what, sent) => {
    const page = await servePage();
    const connection = await openConnection(page.address);
    connection.send(sent.replace('localhost', `localhost:${new URL(page.address).port}`));
    await sleep(50);
    const before = performance.now();
    await page.close();
    expect(performance.now() - before).toBeLessThan(2_000);
    await connection.answer;
  });
});
