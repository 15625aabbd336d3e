import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run build`. Whatever a bot reads is written into `dist/next` and takes its place when a stage is complete, so that a build that
 * fails, for example on a full disk, leaves the bot of before and never half a file. Arguments are for the compiler.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const next = path.join(dist, 'next');
const compiler = createRequire(import.meta.url).resolve('typescript/package.json');

/** Programs; those of a stage run side by side. */
const stages = [
  [
    [path.join(path.dirname(compiler), 'bin', 'tsc'), '-p', 'tsconfig.build.json', ...process.argv.slice(2)],
    ['scripts/build-page.mjs'],
    ['scripts/copy-data.mjs'],
  ],
  [['dist/tools/bundle/start-main.js']],
];
/** What the compiler writes, which is no bot but the tools. */
const compiled = ['src', 'commands', 'tools'];
/** As Node, esbuild and the compiler say it. */
const NO_ROOM = /no space left on device|disk quota exceeded/i;

const remove = (folder) => rmSync(folder, { recursive: true, force: true });

for (const stage of stages) {
  remove(next);
  const runs = await Promise.all(stage.map(run));
  const output = runs.map(({ text }) => text).join('');
  if (runs.every(({ code }) => code === 0)) {
    process.stderr.write(output);
    takeOver();
    continue;
  }
  remove(next);
  const isFull = NO_ROOM.test(output);
  // The compiler writes every file that it still can, half of one too.
  if (isFull) for (const folder of compiled) remove(path.join(dist, folder));
  process.stderr.write(isFull ? 'The disk is full: make room, then type npm run build\n' : output);
  process.exit(1);
}

/** Puts the folders that a stage has made into their places. */
function takeOver() {
  for (const name of readdirSync(dist).includes('next') ? readdirSync(next) : []) {
    remove(path.join(dist, name));
    renameSync(path.join(next, name), path.join(dist, name));
  }
  remove(next);
}

/** Runs a program to its end, with what it says. */
function run(program) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.once('error', reject).once('close', (code) => resolve({ code, text }));
  });
}
