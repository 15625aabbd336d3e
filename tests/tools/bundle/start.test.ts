import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { PACKAGE_ROOT } from '../../../src/folders.js';
import { fixtureFolder } from '../../fixture/folder.js';
import { KNOWLEDGE_FOLDER } from '../../knowledge-folder.js';
import { temporaryFolder } from '../../notes/temporary-folder.js';
import { bot } from '../../real-bot.js';
import { startBotProcess } from '../../surfaces/gateway/bot-process.js';
import { freePort } from '../../surfaces/http/free-port.js';
import { jsonLines } from '../../surfaces/terminal/json-line.js';

const BUILT = fileURLToPath(new URL('../../../dist/start', import.meta.url));
const CHAT = path.join(BUILT, 'chat.js');
/** What libraries use only where somebody has installed it. */
const OPTIONAL = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'pg-native'];

/** What the built bot answers with a knowledge folder. */
function answers(folder: string, lines: readonly string[]) {
  const env = { PATH: process.env['PATH'], KNOWLEDGE_DIR: folder };
  return jsonLines(
    execFileSync(process.execPath, [CHAT, '--json'], { env, input: lines.join('\n'), encoding: 'utf8' }),
  );
}

it('the prebuilt knowledge answers like the notes themselves', async () => {
  const lines = [
    '/explain fargate',
    '/compare ecs eks',
    '/which weekly report, 40 minutes',
    'who patches the hosts on fargate?',
  ];
  const shown = answers(KNOWLEDGE_FOLDER, lines).map(({ reply }) => reply.embeds);
  const expected = await Promise.all(lines.map(async (line) => (await bot.respondToLine(line)).reply.body.embeds));
  expect(shown).toEqual(JSON.parse(JSON.stringify(expected)));
}, 30_000);

it('what the build leaves in node_modules is a dependency, so that an installed bot needs no other packages', () => {
  const code = readdirSync(BUILT).map((file) => readFileSync(path.join(BUILT, file), 'utf8'));
  const imports = code.flatMap((text) => [...text.matchAll(/(?:\bfrom|\bimport\(?|\brequire\()"(@?[a-z][\w./:-]*)"/g)]);
  const packages = new Set(imports.map(([, name = '']) => name).filter((name) => !isBuiltin(name)));
  const needed = [...packages].filter((name) => !OPTIONAL.includes(name)).sort();
  expect(needed).toEqual(['@photostructure/sqlite', '@resvg/resvg-js']);
  expect(Object.keys(packageJson.dependencies)).toEqual(expect.arrayContaining(needed));
});

it('notes that changed since the build are read from the folder', () => {
  const folder = fixtureFolder();
  const note = path.join(folder, 'notes', 'gadget.md');
  writeFileSync(note, readFileSync(note, 'utf8').replace(/^summary: .*$/m, 'summary: A summary of this minute.'));
  const [answer] = answers(folder, ['/explain gadget']);
  expect(JSON.stringify(answer)).toContain('A summary of this minute.');
}, 30_000);

it('a start with notes that changed since the build says why it takes longer', async () => {
  const root = await temporaryFolder({ 'package.json': '{"type":"module"}' });
  cpSync(BUILT, path.join(root, 'dist', 'start'), { recursive: true });
  cpSync(fixtureFolder(), path.join(root, 'knowledge'), { recursive: true });
  for (const name of ['node_modules', 'training', 'dist/data', 'dist/page'])
    symlinkSync(path.join(PACKAGE_ROOT, name), path.join(root, name));
  const settings = { PORT: String(await freePort()), STUDY_DATA: 'off' };
  const running = startBotProcess(settings, path.join(root, 'dist', 'start', 'main.js'));
  await running.says('"msg":"the notes changed since the build, so they are indexed now');
  running.signal('SIGTERM');
  await running.ended;
}, 30_000);

it('asks about notes that changed since the build, with questions made in a thread of their own', () => {
  const folder = fixtureFolder();
  const note = path.join(folder, 'notes', 'gadget.md');
  writeFileSync(note, `${readFileSync(note, 'utf8')}\n`);
  const [question] = answers(folder, ['/quiz gadget']);
  expect(question?.reply.embeds?.[0]?.['title']).toMatch(/^Question 1 of/);
}, 30_000);

it('a bot whose files are replaced while it runs goes on drawing, asking and remembering', async () => {
  const copy = mkdtempSync(path.join(BUILT, '..', 'replaced-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(BUILT, copy, { recursive: true });
  const port = String(await freePort());
  const STUDY_DATA = await temporaryFolder({});
  const running = startBotProcess({ PORT: port, LOG_LEVEL: 'debug', STUDY_DATA }, path.join(copy, 'main.js'));
  await running.says('everything is loaded');
  expect(readdirSync(STUDY_DATA)).toEqual([]);
  rmSync(copy, { recursive: true });
  const reply = async (line: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ line }),
    });
    return response.text();
  };
  for (const line of ['/price break-even memory:512MB duration:200ms', '/explain container'])
    expect(await reply(line)).toContain('data:image/png');
  const [, answerLine = ''] = /"(\/quiz [^"]*pick:[^"]*)"/.exec(await reply('/quiz lambda')) ?? [];
  expect(await reply(answerLine)).toContain('"kind":"verdict"');
  expect(await reply('/progress')).toContain('1 answer, ');
  running.signal('SIGTERM');
  expect(await running.ended).toBe(0);
}, 30_000);
