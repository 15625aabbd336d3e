import { sampleOf, typedQuestions } from './asked-questions.js';
import { onGateway } from './start-up.js';
import { short, tableOf } from './table.js';
import { percentile, timeEach } from './timing.js';

/** So many are kept (`src/bot.ts`): all of these are, so that the second round meets kept replies alone. */
const QUESTIONS = 250;
/** Answered before anything counts: Node compiles what runs often. */
const WARM_UP = 50;
/** Discord's limit for what a button carries, less the command before the question. */
const LONGEST = 100 - '/ask question:'.length;

/** The table of replies over the gateway, from a press to the reply at a Discord on this machine: what nobody has asked before, and what is kept. */
export async function gatewayTable(): Promise<string> {
  const fitting = (await typedQuestions()).filter((question) => question.length <= LONGEST);
  const asked = [...new Set(sampleOf([...new Set(fitting)], WARM_UP + QUESTIONS))];
  const questions = asked.slice(WARM_UP);
  const times = { first: [] as number[], kept: [] as number[] };
  await onGateway(async (press) => {
    await timeEach(asked.slice(0, WARM_UP), press);
    times.first = await timeEach(questions, press);
    times.kept = await timeEach(questions, press);
  });
  return tableOf(
    [`/ask over the gateway (${questions.length} questions)`, 'p50 ms', 'p95 ms', 'p99 ms'],
    [
      ['asked for the first time', ...figuresOf(times.first)],
      ['asked again: the reply was kept', ...figuresOf(times.kept)],
    ],
  );
}

function figuresOf(times: readonly number[]): string[] {
  return [0.5, 0.95, 0.99].map((share) => short(percentile(times, share)));
}
