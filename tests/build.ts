import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PACKAGE = createRequire(import.meta.url).resolve('typescript/package.json');

/**
 * Compiles the bot before the tests, because some of them start it as a process of its own (vitest's `globalSetup`).
 * Types are left to `npm run typecheck`, so that one wrong type does not keep every test from running.
 */
export function setup(): void {
  const compiler = path.join(path.dirname(PACKAGE), 'bin', 'tsc');
  for (const script of [[compiler, '-p', 'tsconfig.build.json', '--noCheck'], ['scripts/build-page.mjs']]) {
    execFileSync(process.execPath, script, { cwd: ROOT, stdio: 'inherit' });
  }
}
