import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../notes/temporary-folder.js';
import { ownProcess } from '../own-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder as it is after `git clone`, with a name that shells do not like. */
async function freshClone(): Promise<string> {
  const folder = path.join(await temporaryFolder({}), 'Übung mit Leerzeichen');
  cpSync(path.join(ROOT, 'scripts'), path.join(folder, 'scripts'), { recursive: true });
  cpSync(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  return folder;
}

/** Runs `npm start`'s program; Node believes to be of this version if one is given. */
function start(folder: string, version?: string) {
  const pretend = path.join(folder, 'pretend.cjs');
  writeFileSync(pretend, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  const flags = version === undefined ? [] : ['--require', pretend];
  const program = [...flags, path.join(folder, 'scripts', 'start.cjs'), 'dist/start/main.js', '--more'];
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm start says in one line', () => {
  it.each(['18.20.8', '20.18.3', '8.0.0'])('that Node %s is too old', async (version) => {
    const stderr = `This is Node.js ${version}, but 20.19 or newer is needed: https://nodejs.org/\n`;
    expect(start(await freshClone(), version)).toEqual({ status: 1, stdout: '', stderr });
  });

  it('that the packages are missing', async () => {
    const stderr = 'The packages are not installed yet: type npm ci\n';
    expect(start(await freshClone())).toEqual({ status: 1, stdout: '', stderr });
  });

  it('that nothing is built, as after npm ci --ignore-scripts', async () => {
    const folder = await freshClone();
    mkdirSync(path.join(folder, 'node_modules'));
    const stderr = 'The bot is not built yet: type npm run build\n';
    expect(start(folder)).toEqual({ status: 1, stdout: '', stderr });
  });
});

/** A fresh clone with packages and a built program. */
async function withProgram(code: string): Promise<string> {
  const folder = await freshClone();
  mkdirSync(path.join(folder, 'node_modules'));
  mkdirSync(path.join(folder, 'dist', 'start'), { recursive: true });
  writeFileSync(path.join(folder, 'dist', 'start', 'main.js'), code);
  return folder;
}

it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])(
  'with Node %s the program runs, with its arguments',
  async (version) => {
    const folder = await withProgram('console.log(process.argv.slice(2).join())');
    expect(start(folder, version)).toEqual({ status: 0, stdout: '--more\n', stderr: '' });
  },
);

it('the program ends with npm, which stops only its shell', async () => {
  const folder = await withProgram(`
    process.on('SIGTERM', () => { console.log('stopped'); process.exit(); });
    setInterval(() => {}, 1000);
    console.log('runs');
  `);
  const command = `"${process.execPath}" scripts/start.cjs dist/start/main.js; exit`;
  const environment = { ...process.env, npm_lifecycle_event: 'start' };
  const shell = ownProcess(spawn(command, { shell: true, cwd: folder, env: environment }));
  const said: string[] = [];
  shell.stdout.on('data', (data: Buffer) => said.push(...data.toString().trim().split('\n')));
  await once(shell.stdout, 'data');
  shell.kill();
  await expect.poll(() => said, { timeout: 5000 }).toEqual(['runs', 'stopped']);
});
