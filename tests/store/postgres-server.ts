import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { installedProgram } from '../installed-program.js';
import { workerProcess } from '../own-process.js';

/** Debian keeps the programs of each version in a folder of its own. */
const DEBIAN = '/usr/lib/postgresql';
const READY_MS = 30_000;

function program(name: string): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  const found = versions.map((version) => path.join(DEBIAN, version, 'bin', name)).find((file) => existsSync(file));
  return found ?? installedProgram(name);
}

export const hasPostgres = program('initdb') !== undefined && program('postgres') !== undefined;
if (!hasPostgres) process.stderr.write('Postgres is not installed here, so the store is tested over SQLite only.\n');

/** Postgres refuses to run as root: there it runs as the user that its package made. */
function asWhom(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+)/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

let running: Promise<string> | undefined;
let databases = 0;

/**
 * A new, empty database, on a server that the files of a worker share, since to start one takes a second; `hasPostgres` must be true.
 * @returns its address
 */
export async function emptyDatabase(): Promise<string> {
  running ??= startPostgres();
  const server = await running;
  const name = `study${databases++}`;
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${server}/${name}`;
}

/** Starts a server over a new folder. */
async function startPostgres(): Promise<string> {
  const user = asWhom();
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) {
    chmodSync(tmpdir(), 0o755);
    chownSync(folder, user.uid, user.gid);
  }
  const port = await freePort();
  const options = { ...user, cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' } as const;
  execFileSync(
    program('initdb') ?? '',
    ['-D', `${folder}/data`, '-U', 'study', '-A', 'trust', '-N', '-E', 'UTF8', '--locale=C'],
    options,
  );
  const settings = ['-D', `${folder}/data`, '-k', folder, '-h', '127.0.0.1', '-p', String(port), '-F'];
  workerProcess(spawn(program('postgres') ?? '', settings, options));
  const url = `postgres://study@127.0.0.1:${port}`;
  await ready(`${url}/postgres`);
  return url;
}

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
