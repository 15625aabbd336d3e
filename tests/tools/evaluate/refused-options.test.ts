import { execFile } from 'node:child_process';
import { expect, test } from 'vitest';

const REFUSED = [
  ['main', ['--wrote'], '--wrote: eval takes --misses, --ablate, --write and nothing else'],
  ['price-main', ['own.yaml', '--write'], "--write is for the project's own lists: name no files with it."],
] as const;

test.concurrent.each(REFUSED)('%s with %j ends at once with exit code 1 and one line', async (program, typed, line) => {
  const [code, stdout, stderr] = await new Promise<readonly [number | null, string, string]>((resolve) => {
    const child = execFile(process.execPath, [`dist/tools/evaluate/${program}.js`, ...typed], (_, out, error) =>
      resolve([child.exitCode, out, error]),
    );
  });
  expect([code, stdout, stderr]).toEqual([1, '', `${line}\n`]);
});
