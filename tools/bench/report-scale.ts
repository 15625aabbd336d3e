import { fork } from 'node:child_process';
import { tableOf } from '../marked-tables.js';
import { short, verdictOn } from './figures.js';
import type { TimingSummary } from './timing.js';

/** Milliseconds that 99 of 100 questions may take with the notes as they are. */
const GOAL = 10;

/** What `at-scale.js` measures. */
export interface ScaleFigures {
  readonly passages: number;
  /** Seconds to index the passages, in a process that has just loaded the notes. */
  readonly indexSeconds: number;
  /** Milliseconds from the typed line to the laid-out reply. */
  readonly times: TimingSummary;
  /** Megabytes of the process and of live objects after a garbage collection. */
  readonly rss: number;
  readonly heap: number;
}

/** What a size of the notes may cost, as multiples of the median with the notes as they are, and megabytes. */
interface Scale {
  readonly factor: number;
  readonly questions: number;
  readonly rounds: number;
  readonly mostTimes?: number;
  readonly mostRss?: number;
}

/** Fewer questions the slower they are. Six times the notes are some 25,000 passages. */
const SCALES: readonly Scale[] = [
  { factor: 1, questions: 500, rounds: 4 },
  { factor: 6, questions: 250, rounds: 2, mostTimes: 15, mostRss: 600 },
  { factor: 10, questions: 150, rounds: 2, mostTimes: 3 },
];

/** As `npm start` runs the bot. */
const NODE_OPTIONS = ['--max-semi-space-size=1', '--heap-growing-percent=20', '--v8-pool-size=1'];

/** A table of times and memory by the size of the notes, and of times relative to those of the real notes. */
export async function scaleTable(): Promise<string> {
  const rows: (string | number)[][] = [];
  let base = Number.NaN;
  // One after the other, since they would slow each other down.
  for (const scale of SCALES) {
    const { passages, indexSeconds, times, rss, heap } = await measure(scale);
    if (scale.factor === 1) base = times.p50;
    const goals: [string, number, number | undefined][] = [
      ['p99', times.p99, scale.factor === 1 ? GOAL : undefined],
      ['×', times.p50 / base, scale.mostTimes],
      ['RSS', rss, scale.mostRss],
    ];
    rows.push([
      `${scale.factor}× the notes`,
      passages,
      short(indexSeconds),
      times.count,
      ...[times.p50, times.p95, times.p99, times.quietP99, times.p50 / base, rss, heap].map(short),
      goals
        .flatMap(([name, value, most]) => (most === undefined ? [] : [`${name} ${verdictOn(value, most)}`]))
        .join(', '),
    ]);
  }
  return tableOf(
    `/ask in process, passages, index s, asked, p50 ms, p95 ms, p99 ms, quiet p99, × the first, RSS MB, heap MB, goal`.split(
      ', ',
    ),
    rows,
  );
}

/**
 * Measures the bot with so many times the notes in its own process.
 * @throws Error if the process ends without figures, for example because it is out of memory
 */
function measure({ factor, questions, rounds }: Scale): Promise<ScaleFigures> {
  const script = new URL('./at-scale.js', import.meta.url);
  const child = fork(script, [factor, questions, rounds].map(String), { execArgv: ['--expose-gc', ...NODE_OPTIONS] });
  return new Promise((resolve, reject) => {
    child.once('message', (figures) => resolve(figures as ScaleFigures));
    child.once('exit', (code, signal) => reject(new Error(`${factor}× the notes ended with ${signal ?? code}`)));
  });
}
