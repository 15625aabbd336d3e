import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MISSED } from '../../../src/log-miss.js';
import { temporaryFolder } from '../../notes/temporary-folder.js';

const PROGRAM = fileURLToPath(new URL('../../../dist/tools/misses/main.js', import.meta.url));

/** Runs `npm run misses` with log files, or with a log on its standard input. */
function misses(files: readonly string[], input = ''): { out: string; error: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...files], { input, encoding: 'utf8' });
  return { out: stdout, error: stderr, code: status };
}

const miss = (question: string, reason = 'off-topic'): string =>
  JSON.stringify({ level: 30, time: 1, question, reason, msg: MISSED });

const LOG = [
  miss('how tall is the tower?'),
  miss('DynamoDB streams?', 'not-in-notes'),
  '{"level":30,"time":1,"msg":"ready"}',
  miss('dynamodb STREAMS', 'not-in-notes'),
  'a line of another program',
  '{"half":',
  miss('Dynamodb, streams!', 'not-in-notes'),
  '',
].join('\n');
const LISTED = '    3  Dynamodb, streams!  (not-in-notes)\n    1  how tall is the tower?  (off-topic)\n';

test('a log from a pipe: the most frequent question first, other lines ignored', () => {
  expect(misses([], LOG)).toEqual({ out: LISTED, error: '', code: 0 });
});

test('a log from a file', async () => {
  const folder = await temporaryFolder({ 'bot.log': LOG });
  expect(misses([path.join(folder, 'bot.log')]).out).toBe(LISTED);
});

test('several files are counted together', async () => {
  const folder = await temporaryFolder({ 'one.log': LOG, 'two.log': LOG });
  const { out } = misses(['one.log', 'two.log'].map((name) => path.join(folder, name)));
  expect(out).toMatch(/^ {4}6 {2}Dynamodb, streams!/);
});

test('a log without misses says so', () => {
  expect(misses([], '{"msg":"ready"}\n').out).toBe('No missed questions in this log.\n');
});

test('a missing file is named, without a stack trace', () => {
  const { error, code } = misses(['/nowhere/bot.log']);
  expect(code).not.toBe(0);
  expect(error).toContain('/nowhere/bot.log');
  expect(error).not.toMatch(/\n\s+at /);
});
