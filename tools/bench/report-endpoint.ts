import { createSender } from './load.js';
import { type ServerProcess, startServer } from './server-process.js';
import { short, tableOf } from './table.js';
import { percentile } from './timing.js';

const ROUNDS = 6;
const REQUESTS = 2_000;

/** What one server was measured at. */
interface Figures {
  readonly rates: number[];
  readonly times: number[];
}

/**
 * The table of the signed endpoint beside a floor that only checks signatures. They take turns, so that a busy machine slows both alike;
 * the first turn does not count. The sender is this process, and each server one of its own.
 */
export async function endpointTable(): Promise<string> {
  const sender = createSender();
  const servers = await Promise.all([startServer('bot', sender.publicKey), startServer('floor', sender.publicKey)]);
  try {
    const [bot, floor] = await measure(servers, sender.send);
    return tableOf(
      [`POST /interactions (${ROUNDS} × ${REQUESTS} requests)`, 'requests/s', 'p50 ms', 'p99 ms'],
      [
        rowOf('the bot', figuresOf(bot)),
        rowOf('floor: checks the signature, answers a constant', figuresOf(floor)),
        rowOf('the bot ÷ the floor', ratio(figuresOf(bot), figuresOf(floor))),
      ],
    );
  } finally {
    for (const { stop } of servers) stop();
  }
}

async function measure(servers: readonly ServerProcess[], send: ReturnType<typeof createSender>['send']) {
  const measured = servers.map((server): Figures & { server: ServerProcess } => ({ server, rates: [], times: [] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { server, rates, times } of measured) {
      const sent = await send(server.address, REQUESTS);
      if (round === 0) continue;
      rates.push(REQUESTS / sent.seconds);
      times.push(...sent.times);
    }
  }
  return measured;
}

function figuresOf(figures: Figures | undefined): readonly number[] {
  const { rates = [], times = [] } = figures ?? {};
  return [percentile(rates, 0.5), percentile(times, 0.5), percentile(times, 0.99)];
}

function ratio(figures: readonly number[], base: readonly number[]): readonly number[] {
  return figures.map((figure, index) => figure / (base[index] ?? Number.NaN));
}

function rowOf(name: string, figures: readonly number[]): string[] {
  return [name, ...figures.map(short)];
}
