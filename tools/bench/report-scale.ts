import { type Scale, type ScaleFigures, scaleFigures } from './scale-figures.js';
import { short, tableOf } from './table.js';

/** Milliseconds that 99 of 100 questions may take with the notes as they are. */
const GOAL = 10;

/** Fewer questions the slower they are, so that the whole run ends within some minutes on a machine with nothing else to do. */
const SCALES: readonly Scale[] = [
  { factor: 1, questions: 500, rounds: 4, nodeOptions: [] },
  { factor: 10, questions: 150, rounds: 2, nodeOptions: [] },
  // A large young generation, because indexing would spend a quarter of its time on copying objects that stay.
  { factor: 100, questions: 30, rounds: 1, nodeOptions: ['--max-old-space-size=12000', '--max-semi-space-size=128'] },
];

/** The table of times and memory by the size of the notes; times again as a ratio to those of the real notes. */
export async function scaleTable(): Promise<string> {
  const measured: { scale: Scale; figures: ScaleFigures }[] = [];
  // One after the other: they would slow each other down.
  for (const scale of SCALES) measured.push({ scale, figures: await scaleFigures(scale) });
  const base = measured[0]?.figures.times.p50 ?? Number.NaN;
  return tableOf(
    [
      '/ask in process',
      'passages',
      'index s',
      'asked',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'quiet p99',
      '× the first',
      'RSS MB',
      'heap MB',
      'goal',
    ],
    measured.map(({ scale, figures }) => rowOf(scale, figures, base)),
  );
}

function rowOf({ factor }: Scale, { passages, indexSeconds, times, rss, heap }: ScaleFigures, base: number) {
  const goal = factor > 1 ? '' : `p99 ${times.p99 < GOAL ? 'met' : 'missed'}: < ${GOAL}`;
  return [
    `${factor}× the notes`,
    passages,
    short(indexSeconds),
    times.count,
    short(times.p50),
    short(times.p95),
    short(times.p99),
    short(times.quietP99),
    short(times.p50 / base),
    short(rss),
    short(heap),
    goal,
  ];
}
