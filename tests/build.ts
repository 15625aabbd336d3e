import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = createRequire(import.meta.url).resolve('typescript/package.json');
const COMPILER = path.join(path.dirname(PACKAGE), 'bin', 'tsc');

/**
 * As `npm run build`, what does not need each other side by side; but types are left to `npm run typecheck`, so that one wrong type
 * does not keep every test from running.
 */
const STAGES = [
  [[COMPILER, '-p', 'tsconfig.build.json', '--noCheck'], ['scripts/build-page.mjs'], ['scripts/copy-data.mjs']],
  [['dist/tools/bundle/start-main.js']],
];

/** Builds the bot once before the tests, because some of them start it as a process of its own (vitest's `globalSetup`). */
export async function setup(): Promise<void> {
  for (const steps of STAGES) await Promise.all(steps.map(run));
}

async function run(step: readonly string[]): Promise<void> {
  const [code] = await once(spawn(process.execPath, step, { cwd: ROOT, stdio: 'inherit' }), 'close');
  if (code !== 0) throw new Error(`${step.join(' ')} ended with ${code}`);
}
