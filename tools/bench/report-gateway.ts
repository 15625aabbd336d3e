import { tableOf } from '../marked-tables.js';
import { sampleOf, typedQuestions } from './asked-questions.js';
import { short } from './figures.js';
import { onGateway } from './start-up.js';
import { percentile, timeEach } from './timing.js';

/** Fewer than the bot caches (`src/bot.ts`), so that the second round meets cached replies only. */
const QUESTIONS = 250;
/** Not measured: Node compiles hot code. */
const WARM_UP = 50;
/** Discord's limit for a button's id, less the command. */
const LONGEST = 100 - '/ask question:'.length;

/** A table of replies over the gateway, from a press to the reply at a Discord stand-in: new ones, and cached ones. */
export async function gatewayTable(): Promise<string> {
  const fitting = (await typedQuestions()).filter((question) => question.length <= LONGEST);
  const asked = [...new Set(sampleOf([...new Set(fitting)], WARM_UP + QUESTIONS))];
  const questions = asked.slice(WARM_UP);
  const rows: string[][] = [];
  await onGateway(async (press) => {
    await timeEach(asked.slice(0, WARM_UP), press);
    for (const name of ['asked for the first time', 'asked again: the reply was kept']) {
      const times = await timeEach(questions, press);
      rows.push([name, ...[0.5, 0.95, 0.99].map((share) => short(percentile(times, share)))]);
    }
  });
  return tableOf([`/ask over the gateway (${questions.length} questions)`, 'p50 ms', 'p95 ms', 'p99 ms'], rows);
}
