import os from 'node:os';
import { measuredToday, WRITE, writeTables } from '../marked-tables.js';
import { contestTable } from './contest.js';
import { crowdTable } from './report-crowd.js';
import { endpointTable, memoryTable } from './report-endpoint.js';
import { gatewayTable } from './report-gateway.js';
import { scaleTable } from './report-scale.js';
import { startTable } from './report-start.js';

/** Measurements by name. */
const SECTIONS: Readonly<Record<string, () => Promise<string>>> = {
  start: startTable,
  contest: contestTable,
  scale: scaleTable,
  gateway: gatewayTable,
  endpoint: endpointTable,
  crowd: crowdTable,
  memory: memoryTable,
};

/** `npm run bench` measures everything, `npm run bench -- start endpoint` only these. */
const wanted = process.argv.slice(2).filter((name) => name !== WRITE);
const unknown = wanted.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  process.stderr.write(`There is no "${unknown.join('", "')}" to measure: ${Object.keys(SECTIONS).join(', ')}.\n`);
  process.exit(1);
}
const [processor] = os.cpus();
const machine = `Node ${process.version}, ${os.cpus().length} × ${processor?.model ?? 'unknown processor'}`;
print(machine);
const tables = new Map<string, string>();
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const load = `${os.loadavg()[0]?.toFixed(1)} processes running or waiting at the start`;
  const table = await measure();
  print(table);
  tables.set(name, measuredToday(table, machine, load));
}
if (process.argv.includes(WRITE)) writeTables('speed.md', tables);
print(`${Math.round(performance.now() / 1000)} s in all`);

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
