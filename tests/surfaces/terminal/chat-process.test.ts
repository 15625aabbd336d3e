import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MISSED } from '../../../src/log-miss.js';
import { ownProcess } from '../../own-process.js';
import { jsonLines } from './json-line.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs the built chat as a member would, with everything typed at once. */
async function chatProcess(input: string, logLevel = '') {
  const environment = { ...process.env, DISCORD_TOKEN: '', KNOWLEDGE_DIR: '', LOG_LEVEL: logLevel };
  const child = ownProcess(spawn(process.execPath, ['dist/start/chat.js', '--json'], { cwd: ROOT, env: environment }));
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { output, errors, code: await code };
}

test('npm run chat -- --json answers each line in order, also an empty and an unterminated one, and exits with 0', async () => {
  const lines = ['/explain container', '', 'how long can a lambda run?', '/compare lambda batch', '/weather', '/help'];
  const { output, errors, code } = await chatProcess(lines.join('\n'));
  const answers = jsonLines(output);
  expect(answers.map(({ input }) => input)).toEqual(lines);
  const kinds = answers.map(({ answer }) => answer.kind);
  expect(kinds).toEqual(['explanation', 'invalid', 'passages', 'comparison', 'invalid', 'help']);
  expect(answers[0]?.reply.files).toMatchObject([{ name: 'container-and-vm.png' }]);
  expect(errors).toBe('');
  expect(code).toBe(0);
}, 30_000);

test('what is typed in the terminal is not logged, whatever the level', async () => {
  const { errors } = await chatProcess('how do Sprocket streams work?\n/price lambda requests:loads\n', 'debug');
  expect(errors).toContain('answered');
  expect(errors).not.toContain(MISSED);
}, 30_000);
