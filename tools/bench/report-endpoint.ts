import { tableOf } from '../marked-tables.js';
import { short, verdictOn } from './figures.js';
import { createSender } from './load.js';
import { type Memory, startServer } from './server-process.js';
import { percentile } from './timing.js';

const ROUNDS = 6;
const REQUESTS = 2_000;

/**
 * A table of the signed endpoint and of a floor that only verifies signatures. They take turns, so that a busy machine slows both alike;
 * the first turn does not count. The sender is this process, and each server has its own.
 */
export async function endpointTable(): Promise<string> {
  const { publicKey, send } = createSender();
  const servers = await Promise.all([startServer('bot', publicKey), startServer('floor', publicKey)]);
  try {
    const measured = servers.map(({ address }) => ({ address, rates: [] as number[], times: [] as number[] }));
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const { address, rates, times } of measured) {
        const sent = await send(address, REQUESTS);
        if (round === 0) continue;
        rates.push(REQUESTS / sent.seconds);
        times.push(...sent.times);
      }
    }
    const [bot = [], floor = []] = measured.map(({ rates, times }) => [
      percentile(rates, 0.5),
      percentile(times, 0.5),
      percentile(times, 0.99),
    ]);
    return tableOf(
      [`POST /interactions (${ROUNDS} × ${REQUESTS} requests)`, 'requests/s', 'p50 ms', 'p99 ms'],
      [
        ['the bot', ...bot.map(short)],
        ['floor: checks the signature, answers a constant', ...floor.map(short)],
        ['the bot ÷ the floor', ...bot.map((figure, index) => short(figure / (floor[index] ?? Number.NaN)))],
      ],
    );
  } finally {
    for (const { stop } of servers) stop();
  }
}

/** Until Node has compiled its hot code, and caches are full. */
const WARM_UP = 10_000;
const MEMORY_REQUESTS = 100_000;
const STEPS = 4;
/** Garbage collections differ by a few megabytes; a leak of 100 bytes per request would be ten. */
const MOST_GROWTH_MB = 5;

/** A table of the endpoint's memory, which must not grow over a hundred thousand requests. */
export async function memoryTable(): Promise<string> {
  const { publicKey, send } = createSender();
  const { address, memory, stop } = await startServer('bot', publicKey);
  const rowOf = (name: string, { rss, heap }: Memory, goal = '') => [name, short(rss), short(heap), goal];
  try {
    await send(address, WARM_UP);
    const warm = await memory();
    const rows = [rowOf(`${WARM_UP} requests, to warm up`, warm)];
    for (let step = 1; step <= STEPS; step += 1) {
      await send(address, MEMORY_REQUESTS / STEPS);
      const now = await memory();
      const goal = `heap ${verdictOn(now.heap - warm.heap, MOST_GROWTH_MB)} more`;
      rows.push(rowOf(`${(MEMORY_REQUESTS / STEPS) * step} more`, now, step === STEPS ? goal : ''));
    }
    return tableOf(['memory after', 'RSS MB', 'heap MB', 'goal'], rows);
  } finally {
    stop();
  }
}
