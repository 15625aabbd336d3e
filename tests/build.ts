import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../scripts/build.mjs', import.meta.url));

/**
 * Builds the bot once before the tests, because some of them start it as a process of its own (vitest's `globalSetup`). Types are left to
 * `npm run typecheck`, so that one wrong type does not keep every test from running.
 */
export async function setup(): Promise<void> {
  const [code] = await once(spawn(process.execPath, [PROGRAM, '--noCheck'], { stdio: 'inherit' }), 'close');
  if (code !== 0) throw new Error(`the build ended with ${code}`);
}
