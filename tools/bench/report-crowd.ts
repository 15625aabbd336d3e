import { tableOf } from '../marked-tables.js';
import { sampleOf, typedQuestions } from './asked-questions.js';
import { short, verdictOn } from './figures.js';
import { asking, createSender } from './load.js';
import { startServer } from './server-process.js';
import { percentile } from './timing.js';

const MEMBERS = 200;
const ROUNDS = 4;
const MOST_P95_MS = 400;
/** Until Node has compiled its hot code, and every connection is open. */
const WARM_UP = 10 * MEMBERS;

/**
 * A table of signed requests that many members send at the same moment: ones whose replies are kept, and questions that nobody has asked
 * before. Those are answered one after the other, so that the last of them waits for all.
 */
export async function crowdTable(): Promise<string> {
  const { publicKey, send } = createSender();
  const { address, stop } = await startServer('bot', publicKey);
  const questions = sampleOf([...new Set(await typedQuestions())], ROUNDS * MEMBERS).map(asking);
  const rounds = Array.from({ length: ROUNDS }, (_, at) => questions.slice(at * MEMBERS, (at + 1) * MEMBERS));
  try {
    await send(address, WARM_UP, MEMBERS);
    const [kept, fresh]: [number[], number[]] = [[], []];
    for (const asked of rounds) {
      kept.push(...(await send(address, MEMBERS, MEMBERS)).times);
      fresh.push(...(await send(address, asked.length, asked.length, asked)).times);
    }
    const shares = (times: number[]) => [0.5, 0.95, 0.99].map((share) => short(percentile(times, share)));
    return tableOf(
      [`${MEMBERS} at once (${ROUNDS} times)`, 'p50 ms', 'p95 ms', 'p99 ms', 'goal'],
      [
        ['kept replies and completions', ...shares(kept), `p95 ${verdictOn(percentile(kept, 0.95), MOST_P95_MS)}`],
        ['questions asked for the first time', ...shares(fresh), ''],
      ],
    );
  } finally {
    stop();
  }
}
