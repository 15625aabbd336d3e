import { once } from 'node:events';
import { createServer } from 'node:http';
import { commands } from '../../commands/index.js';
import { createBot } from '../../src/bot.js';
import { readConfig } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { startInteractions } from '../../src/surfaces/http/start.js';
import { floor } from './floor.js';
import type { Memory } from './server-process.js';

const MEGABYTE = 1024 * 1024;

/**
 * A server in a process of its own, so that its memory and its time are its own: `interactions-server.js <bot or floor> <public key>`.
 * It sends its address, and its memory whenever it gets a message.
 */
const [kind, publicKey = ''] = process.argv.slice(2);
process.send?.(kind === 'floor' ? await startFloor() : await startBot());
process.on('message', () => process.send?.(memory()));

async function startBot(): Promise<string> {
  const log = createLog({ logLevel: 'silent' });
  const metrics = createMetrics();
  const knowledge = await loadKnowledge(readConfig(process.env).knowledgeFolder);
  const bot = createBot(knowledge, log, { commands, logMisses: false, onAnswered: metrics.answered });
  const { address } = await startInteractions(bot, { host: '127.0.0.1', port: 0, publicKey, metrics }, log);
  return address;
}

async function startFloor(): Promise<string> {
  const server = createServer(floor(publicKey)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
}

function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss: rss / MEGABYTE, heap: heapUsed / MEGABYTE };
}
