import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = createRequire(import.meta.url).resolve('typescript/package.json');
const COMPILER = path.join(path.dirname(PACKAGE), 'bin', 'tsc');

/** As `npm run build`, but types are left to `npm run typecheck`, so that one wrong type does not keep every test from running. */
const STEPS = [
  [COMPILER, '-p', 'tsconfig.build.json', '--noCheck'],
  ['scripts/build-page.mjs'],
  ['scripts/copy-data.mjs'],
  ['dist/tools/bundle/start-main.js'],
];

/** Builds the bot once before the tests, because some of them start it as a process of its own (vitest's `globalSetup`). */
export function setup(): void {
  for (const step of STEPS) execFileSync(process.execPath, step, { cwd: ROOT, stdio: 'inherit' });
}
