import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.js';
import { bundleLambda } from '../lambda/bundle.js';
import { measureColdStart } from '../lambda/cold-start.js';
import { tableOf } from '../marked-tables.js';
import { short, verdictOn } from './figures.js';
import * as startUp from './start-up.js';
import { percentile } from './timing.js';

const RUNS = 5;

/** A table of start-up times. The kinds take turns, and the first turn does not count: it warms the disk cache. */
export async function startTable(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lambda-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  await bundleLambda(folder, readConfig(process.env).knowledgeFolder, process.arch === 'arm64' ? 'arm64' : 'x64');
  /** The goal is in milliseconds. */
  const starts: readonly (readonly [name: string, run: () => Promise<number>, goal?: number])[] = [
    ['npm start: process to ready, without Discord’s handshake', startUp.startToHandshake, 1_000],
    ['npm start: process to the first answer over the gateway', startUp.startToGatewayAnswer],
    ['npm start: process to the page', startUp.startToPage, 2_000],
    ['npm start: process to the page’s first answer', startUp.startToPageAnswer],
    ['chat --json: process to the first line of JSON', startUp.startToChatAnswer],
    ['Node alone, which does nothing', startUp.emptyProcess],
    ['Lambda bundle: process to its first answer', async () => (await measureColdStart(folder, 1)).answerMs],
  ];
  const measured = starts.map(([name, run, goal]) => ({ name, run, goal, times: [] as number[] }));
  for (let turn = 0; turn <= RUNS; turn += 1) {
    for (const { run, times } of measured) {
      const time = await run();
      if (turn > 0) times.push(time);
    }
  }
  const rows = measured.map(({ name, goal, times }) => {
    const median = percentile(times, 0.5);
    const verdict = goal === undefined ? '' : verdictOn(median, goal);
    return [name, short(median), short(Math.min(...times)), short(Math.max(...times)), verdict];
  });
  return tableOf([`start (${RUNS} runs)`, 'median ms', 'fastest', 'slowest', 'goal'], rows);
}
