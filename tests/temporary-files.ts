import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives a run a folder of its own for all temporary files of its workers and of the processes that these start, and removes it
 * at the end however the run ends (vitest's `globalSetup`).
 */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'aws-compute-bot-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.env['TMPDIR'] = folder;
  process.once('exit', remove);
  return remove;
}
