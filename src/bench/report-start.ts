import { emptyProcess, startToFirstAnswer, startToHandshake } from './start-up.js';
import { short, tableOf } from './table.js';
import { percentile } from './timing.js';

const RUNS = 5;
/** Milliseconds. */
const GOAL = 1000;

const STARTS = [
  { name: 'npm start: process to ready, without Discord’s handshake', run: startToHandshake },
  { name: 'chat --json: process to the first line of JSON', run: startToFirstAnswer },
  { name: 'Node alone, which does nothing', run: emptyProcess },
];

/** The table of start-up times. The kinds take turns, and the first turn does not count: it warms the disk's cache. */
export async function startTable(): Promise<string> {
  const taken = STARTS.map((start) => ({ ...start, times: [] as number[] }));
  for (let turn = 0; turn <= RUNS; turn += 1) {
    for (const { run, times } of taken) {
      const time = await run();
      if (turn > 0) times.push(time);
    }
  }
  return tableOf(
    [`start (${RUNS} runs)`, 'median ms', 'fastest', 'slowest', 'goal'],
    taken.map(({ name, times }, position) => {
      const median = percentile(times, 0.5);
      const goal = position > 0 ? '' : `${median < GOAL ? 'met' : 'missed'}: < ${GOAL}`;
      return [name, short(median), short(Math.min(...times)), short(Math.max(...times)), goal];
    }),
  );
}
