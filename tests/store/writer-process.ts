import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ownProcess } from '../own-process.js';

const MODULES = fileURLToPath(new URL('../../dist/src/store', import.meta.url));

const OPEN = `
  const [modules, engine, where, name] = process.argv.slice(1);
  const { openSqlite } = await import(modules + '/open-sqlite.js');
  const { openPostgres } = await import(modules + '/open-postgres.js');
  const store = await (engine === 'sqlite' ? openSqlite(where) : openPostgres(where));`;

/** Stores one answer after the other and prints the id of each once it is acknowledged. */
const WRITE = `${OPEN}
  for (let count = 0; ; count += 1) {
    const id = name + ' ' + count;
    await store.addAnswer({ id, member: 'm', item: 'i', note: 'n', correct: true, day: '2026-11-20', at: count });
    process.stdout.write(id + '\\n');
  }`;

/** Claims the posts of many days, one after the other, and prints the day of each that it got. */
const CLAIM = `${OPEN}
  for (let day = 100; day < 160; day += 1) {
    const post = { server: 'raced', kind: 'daily', day: String(day), channel: '7', state: 'claimed', claimedAt: 1, triedAt: 1, answered: 0, correct: 0 };
    if (await store.claimPost(post, 0, undefined)) process.stdout.write(day + '\\n');
  }
  await store.close();`;

function started(program: string, engine: string, where: string, name: string) {
  return ownProcess(
    spawn(process.execPath, ['--input-type=module', '--eval', program, MODULES, engine, where, name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
}

/** The posts that a process claimed while others wanted the same. */
export async function claimedBy(engine: string, where: string): Promise<string[]> {
  const claimed: string[] = [];
  const child = started(CLAIM, engine, where, 'claimer');
  createInterface({ input: child.stdout }).on('line', (line) => claimed.push(line));
  await once(child, 'close');
  return claimed;
}

/** What a process had acknowledged when it was killed. */
export async function killedWhileWriting(engine: string, where: string, name: string, ms: number): Promise<string[]> {
  const child = started(WRITE, engine, where, name);
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
