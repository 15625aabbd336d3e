import { fork } from 'node:child_process';
import * as z from 'zod';

const figures = z.object({
  passages: z.number(),
  /** Seconds to index the passages, in a process that has just loaded the notes. */
  indexSeconds: z.number(),
  /** Milliseconds of a question, from the typed line to the laid-out reply. */
  times: z.object({ count: z.number(), p50: z.number(), p95: z.number(), p99: z.number(), quietP99: z.number() }),
  /** Megabytes that the system gives the process, and that live objects take, after a garbage collection. */
  rss: z.number(),
  heap: z.number(),
});

/** What the bot takes with so many times the notes. */
export type ScaleFigures = z.infer<typeof figures>;

/** How many times the notes, and how many questions are asked of that. */
export interface Scale {
  readonly factor: number;
  /** At most so many different questions, before the rounds that count too. */
  readonly questions: number;
  readonly rounds: number;
  /** Options of Node beside the bot's own. */
  readonly nodeOptions: readonly string[];
}

/**
 * Measures the bot with so many times the notes in a process of its own.
 * @throws Error if the process ends without figures, as it does where memory is short
 */
export function scaleFigures({ factor, questions, rounds, nodeOptions }: Scale): Promise<ScaleFigures> {
  const script = new URL('./at-scale.js', import.meta.url);
  const child = fork(script, [factor, questions, rounds].map(String), { execArgv: ['--expose-gc', ...nodeOptions] });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(figures.parse(message)));
    child.once('exit', (code, signal) => reject(new Error(`${factor}× the notes ended with ${signal ?? code}`)));
  });
}
