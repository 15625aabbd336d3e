import os from 'node:os';
import { contestTable } from './report-contest.js';
import { scaleTable } from './report-scale.js';
import { startTable } from './report-start.js';

/** `npm run bench`: start-up, speed and memory of the bot, and other search libraries beside it, measured in one run. */
const [processor] = os.cpus();
print(`Node ${process.version}, ${os.cpus().length} × ${processor?.model ?? 'unknown processor'}`);
print(await startTable());
print(await contestTable());
print(await scaleTable());
print(`${Math.round(performance.now() / 1000)} s in all`);

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
