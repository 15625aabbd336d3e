import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedProgram } from '../installed-program.js';
import { ownProcess } from '../own-process.js';

const CONFIGURATION = fileURLToPath(new URL('../../infra/nginx.conf', import.meta.url));

/** nginx with this project's configuration, in front of processes on the given ports. */
export interface Nginx {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Where nginx is installed; undefined if it is not. */
export function findNginx(): string | undefined {
  return installedProgram('nginx');
}

/** Starts nginx as any user, with everything that it writes in a folder of its own. */
export async function startNginx(port: number, [first, second]: readonly [number, number]): Promise<Nginx> {
  const program = findNginx();
  if (program === undefined) throw new Error('no nginx');
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  mkdirSync(path.join(folder, 'scratch'));
  const server = readFileSync(CONFIGURATION, 'utf8')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:3001', `127.0.0.1:${first}`)
    .replace('127.0.0.1:3002', `127.0.0.1:${second}`);
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/scratch/${kind};`,
  );
  const main = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log warn; worker_processes 1;
    events {} http { access_log off; ${scratch.join(' ')} ${server} }`;
  writeFileSync(path.join(folder, 'nginx.conf'), main);
  const nginx = ownProcess(spawn(program, ['-p', folder, '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' }));
  const ended = once(nginx, 'close');
  const address = `http://127.0.0.1:${port}`;
  await untilItAnswers(`${address}/nowhere`);
  return {
    address,
    stop: async () => {
      nginx.kill('SIGQUIT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function untilItAnswers(address: string): Promise<void> {
  for (let count = 0; count < 100; count += 1) {
    const response = await fetch(address).catch(() => undefined);
    if (response) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('nginx did not start; its complaints are above.');
}
