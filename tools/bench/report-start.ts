import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.js';
import { measureColdStart } from '../../src/lambda/cold-start.js';
import { bundleLambda } from '../lambda/bundle.js';
import {
  emptyProcess,
  startToChatAnswer,
  startToGatewayAnswer,
  startToHandshake,
  startToPage,
  startToPageAnswer,
} from './start-up.js';
import { short, tableOf } from './table.js';
import { percentile } from './timing.js';

const RUNS = 5;

/** Something that is started; the goal is in milliseconds. */
interface Start {
  readonly name: string;
  readonly run: () => Promise<number>;
  readonly goal?: number;
}

const STARTS: readonly Start[] = [
  { name: 'npm start: process to ready, without Discord’s handshake', run: startToHandshake, goal: 1_000 },
  { name: 'npm start: process to the first answer over the gateway', run: startToGatewayAnswer },
  { name: 'npm start: process to the page', run: startToPage, goal: 2_000 },
  { name: 'npm start: process to the page’s first answer', run: startToPageAnswer },
  { name: 'chat --json: process to the first line of JSON', run: startToChatAnswer },
  { name: 'Node alone, which does nothing', run: emptyProcess },
];

/** The table of start-up times. The kinds take turns, and the first turn does not count: it warms the disk's cache. */
export async function startTable(): Promise<string> {
  const starts = [...STARTS, ...(await lambdaStarts())];
  const taken = starts.map((start) => ({ ...start, times: [] as number[] }));
  for (let turn = 0; turn <= RUNS; turn += 1) {
    for (const { run, times } of taken) {
      const time = await run();
      if (turn > 0) times.push(time);
    }
  }
  return tableOf([`start (${RUNS} runs)`, 'median ms', 'fastest', 'slowest', 'goal'], taken.map(rowOf));
}

/** The function for AWS Lambda, in fresh processes on this machine. */
async function lambdaStarts(): Promise<readonly Start[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lambda-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  await bundleLambda(folder, readConfig(process.env).knowledgeFolder, process.arch === 'arm64' ? 'arm64' : 'x64');
  return [
    {
      name: 'Lambda bundle: process to its first answer',
      run: async () => (await measureColdStart(folder, 1)).answerMs,
    },
  ];
}

function rowOf({ name, goal, times }: Start & { readonly times: readonly number[] }): string[] {
  const median = percentile(times, 0.5);
  const verdict = goal === undefined ? '' : `${median < goal ? 'met' : 'missed'}: < ${goal}`;
  return [name, short(median), short(Math.min(...times)), short(Math.max(...times)), verdict];
}
