import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src/log.js';
import { createMetrics } from '../../../src/metrics.js';
import { startInteractions } from '../../../src/surfaces/http/start.js';
import { floor } from '../../../tools/bench/floor.js';
import { asking, createSender } from '../../../tools/bench/load.js';
import { bot } from '../../fixture/bot.js';

/** Serves something for as long as the test lasts. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
}

describe('the sender', () => {
  it('sends the requested number of requests, all of which the bot answers', async () => {
    const { publicKey, send } = createSender();
    const log = createLog({ logLevel: 'silent' });
    const options = { host: '127.0.0.1', port: 0, publicKey, metrics: createMetrics() };
    const { address, close } = await startInteractions(bot, options, log);
    onTestFinished(close);
    const { seconds, times } = await send(address, 25);
    expect(times).toHaveLength(25);
    expect(seconds).toBeGreaterThan(0);
  });

  it('sends as many of its own requests at once as it is told', async () => {
    const bodies: string[] = [];
    const waiting: ServerResponse[] = [];
    const address = await serve(async (request, response) => {
      bodies.push(await text(request));
      // Nobody gets a response before all have asked.
      if (waiting.push(response) === 3) for (const one of waiting) one.end();
    });
    const { times } = await createSender().send(address, 3, 3, ['one', 'two', 'three'].map(asking));
    expect(times).toHaveLength(3);
    expect(bodies.sort().join()).toMatch(/"value":"one".+"value":"three".+"value":"two"/);
  });

  it('rejects responses that are no answers', async () => {
    const address = await serve((_request, response) => void response.writeHead(500).end());
    await expect(createSender().send(address, 3)).rejects.toThrow('status 500');
  });
});

describe('the floor', () => {
  it('answers requests that are signed with its key', async () => {
    const { publicKey, send } = createSender();
    const { times } = await send(await serve(floor(publicKey)), 12);
    expect(times).toHaveLength(12);
  });

  it('refuses other signatures', async () => {
    const address = await serve(floor(createSender().publicKey));
    await expect(createSender().send(address, 1)).rejects.toThrow('status 401');
  });
});
