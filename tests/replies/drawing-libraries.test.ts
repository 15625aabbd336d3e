import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../notes/temporary-folder.js';
import { ownProcess } from '../own-process.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const coverage = z.object({ result: z.array(z.object({ url: z.string() })) });

/** Which of the drawing libraries a process of the built chat has loaded after these lines, as Node's coverage tells. */
async function loadedFor(lines: readonly string[]): Promise<readonly string[]> {
  const folder = await temporaryFolder({});
  const environment = { ...process.env, DISCORD_TOKEN: '', KNOWLEDGE_DIR: '', NODE_V8_COVERAGE: folder };
  const child = ownProcess(
    spawn(process.execPath, ['dist/start/chat.js', '--json'], {
      cwd: ROOT,
      env: environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    }),
  );
  child.stdin.end(lines.join('\n'));
  await once(child, 'close');
  const files = (await readdir(folder)).map((file) => readFile(path.join(folder, file), 'utf8'));
  const scripts = (await Promise.all(files)).flatMap((file) => coverage.parse(JSON.parse(file)).result);
  expect(scripts.some(({ url }) => url.endsWith('dist/start/chat.js'))).toBe(true);
  // The bundle holds one of them as a file of its own, the other stays outside because it has a native part.
  return ['/dist/start/echarts.', '/node_modules/@resvg/'].filter((library) =>
    scripts.some(({ url }) => url.includes(library)),
  );
}

test('nothing that draws is loaded for replies without a picture', async () => {
  const lines = [
    '/price lambda requests:3M memory:512MB duration:200ms',
    '/explain fargate',
    '/price break-even',
    '/help',
  ];
  expect(await loadedFor(lines)).toEqual([]);
}, 30_000);

test('a chart loads both', async () => {
  expect(await loadedFor(['/price break-even memory:512MB duration:200ms'])).toHaveLength(2);
}, 30_000);
