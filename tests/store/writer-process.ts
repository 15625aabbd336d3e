import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ownProcess } from '../own-process.js';

const MODULES = fileURLToPath(new URL('../../dist/src/store', import.meta.url));

/** Stores one answer after the other and prints the id of each once it is acknowledged. */
const PROGRAM = `
  const [modules, engine, where, name] = process.argv.slice(1);
  const { openSqlite } = await import(modules + '/open-sqlite.js');
  const { openPostgres } = await import(modules + '/open-postgres.js');
  const store = await (engine === 'sqlite' ? openSqlite(where) : openPostgres(where));
  for (let count = 0; ; count += 1) {
    const id = name + ' ' + count;
    await store.addAnswer({ id, member: 'm', item: 'i', note: 'n', correct: true, day: '2026-11-20', at: count });
    process.stdout.write(id + '\\n');
  }`;

/** What a process had acknowledged when it was killed. */
export async function killedWhileWriting(engine: string, where: string, name: string, ms: number): Promise<string[]> {
  const child = ownProcess(
    spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, MODULES, engine, where, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const acknowledged: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acknowledged.push(line));
  await once(lines, 'line');
  await sleep(ms);
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  return acknowledged;
}
