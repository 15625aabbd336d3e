import os from 'node:os';
import { contestTable } from './report-contest.js';
import { endpointTable } from './report-endpoint.js';
import { memoryTable } from './report-memory.js';
import { scaleTable } from './report-scale.js';
import { startTable } from './report-start.js';

/** What can be measured, by the name that runs it alone. */
const SECTIONS: Readonly<Record<string, () => Promise<string>>> = {
  start: startTable,
  contest: contestTable,
  scale: scaleTable,
  endpoint: endpointTable,
  memory: memoryTable,
};

/** `npm run bench`: everything, one after the other, in one run; `npm run bench -- start endpoint` only these. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  process.stderr.write(`There is no "${unknown.join('", "')}" to measure: ${Object.keys(SECTIONS).join(', ')}.\n`);
  process.exit(1);
}
const [processor] = os.cpus();
print(`Node ${process.version}, ${os.cpus().length} × ${processor?.model ?? 'unknown processor'}`);
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (wanted.length === 0 || wanted.includes(name)) print(await measure());
}
print(`${Math.round(performance.now() / 1000)} s in all`);

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
