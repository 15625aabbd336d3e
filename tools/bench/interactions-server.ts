import { createServer } from 'node:http';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { startInteractions } from '../../src/surfaces/http/start.js';
import { listen } from '../../src/surfaces/listen.js';
import { floor } from './floor.js';
import type { Memory } from './server-process.js';

const MEGABYTE = 1024 * 1024;
const ANY_PORT = { host: '127.0.0.1', port: 0 };

/**
 * A server in its own process: `interactions-server.js <bot or floor> <public key>`. It sends its address, and its memory whenever it
 * gets a message.
 */
const [kind, publicKey = ''] = process.argv.slice(2);
process.send?.(
  kind === 'floor' ? `http://127.0.0.1:${await listen(createServer(floor(publicKey)), ANY_PORT)}` : await startBot(),
);
process.on('message', () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss: rss / MEGABYTE, heap: heapUsed / MEGABYTE } satisfies Memory);
});

async function startBot(): Promise<string> {
  const log = createLog({ logLevel: 'silent' });
  const metrics = createMetrics();
  const knowledge = await loadKnowledge(readConfig(process.env).knowledgeFolder);
  const bot = createBot(knowledge, log, { commands, logMisses: false, onAnswered: metrics.answered });
  return (await startInteractions(bot, { ...ANY_PORT, publicKey, metrics }, log)).address;
}
