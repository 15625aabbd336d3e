import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../../dist/tools/bench/main.js', import.meta.url));

it('npm run bench with an unknown name lists the known ones and exits with 1', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, 'speed'], { encoding: 'utf8' });
  expect(stderr).toBe('There is no "speed" to measure: start, contest, scale, gateway, endpoint, crowd, memory.\n');
  expect(stdout).toBe('');
  expect(status).toBe(1);
});
