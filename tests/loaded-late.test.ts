import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from './notes/temporary-folder.js';
import { ownProcess } from './own-process.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const coverage = z.object({ result: z.array(z.object({ url: z.string() })) });

/** Drawing: the bundle holds one library as a file of its own, the other stays outside because it has a native part. */
const DRAWING = ['/dist/start/echarts.', '/node_modules/@resvg/'];
/** What only a member's answers, or notes changed since the build, need. */
const STUDYING = [
  '/dist/start/open-sqlite-',
  '/dist/start/open-postgres-',
  '/dist/start/make-items-',
  '/@photostructure/',
];

/** Which of these a process of the built chat has loaded after these lines, as Node's coverage tells. */
async function loadedFor(lines: readonly string[], files: readonly string[]): Promise<readonly string[]> {
  const folder = await temporaryFolder({});
  const environment = {
    ...process.env,
    DISCORD_TOKEN: '',
    KNOWLEDGE_DIR: '',
    STUDY_DATA: folder,
    NODE_V8_COVERAGE: folder,
  };
  const child = ownProcess(
    spawn(process.execPath, ['dist/start/chat.js', '--json'], {
      cwd: ROOT,
      env: environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    }),
  );
  child.stdin.end(lines.join('\n'));
  await once(child, 'close');
  const reports = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  const texts = reports.map((file) => readFile(path.join(folder, file), 'utf8'));
  const scripts = (await Promise.all(texts)).flatMap((file) => coverage.parse(JSON.parse(file)).result);
  expect(scripts.some(({ url }) => url.endsWith('dist/start/chat.js'))).toBe(true);
  return files.filter((file) => scripts.some(({ url }) => url.includes(file)));
}

test('nothing that draws or remembers is loaded for answers without a picture, nor for a quiz before its first answer', async () => {
  const lines = ['/price lambda requests:3M memory:512MB duration:200ms', '/explain ec2', '/price break-even', '/help'];
  expect(await loadedFor([...lines, '/quiz lambda'], [...DRAWING, ...STUDYING])).toEqual([]);
}, 30_000);

test('a chart loads what draws, and what is remembered opens the file and no other engine', async () => {
  const lines = ['/price break-even memory:512MB duration:200ms', '/progress'];
  const opened = ['/dist/start/open-sqlite-', '/@photostructure/'];
  expect(await loadedFor(lines, [...DRAWING, ...STUDYING])).toEqual([...DRAWING, ...opened]);
}, 30_000);
