import { createSender } from './load.js';
import { type Memory, startServer } from './server-process.js';
import { short, tableOf } from './table.js';

/** Node has compiled what it will, and caches are full. */
const WARM_UP = 10_000;
const REQUESTS = 100_000;
const STEPS = 4;
/** What a collection leaves over differs by a few megabytes; a leak of 100 bytes a request would be ten. */
const MOST_GROWTH_MB = 5;

/** The table of the endpoint's memory: what is the same after a hundred thousand requests does not grow. */
export async function memoryTable(): Promise<string> {
  const sender = createSender();
  const server = await startServer('bot', sender.publicKey);
  try {
    await sender.send(server.address, WARM_UP);
    const warm = await server.memory();
    const rows = [rowOf(`${WARM_UP} requests, to warm up`, warm, '')];
    for (let step = 1; step <= STEPS; step += 1) {
      await sender.send(server.address, REQUESTS / STEPS);
      const now = await server.memory();
      rows.push(rowOf(`${(REQUESTS / STEPS) * step} more`, now, step === STEPS ? goalOf(now.heap - warm.heap) : ''));
    }
    return tableOf(['memory after', 'RSS MB', 'heap MB', 'goal'], rows);
  } finally {
    server.stop();
  }
}

function goalOf(growth: number): string {
  return `heap ${growth < MOST_GROWTH_MB ? 'met' : 'missed'}: < ${MOST_GROWTH_MB} more`;
}

function rowOf(name: string, { rss, heap }: Memory, goal: string): string[] {
  return [name, short(rss), short(heap), goal];
}
