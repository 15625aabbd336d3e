import { spawnSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { KNOWLEDGE_FOLDER } from '../knowledge-folder.js';
import { changed, lineWith } from '../notes/example-note.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

function checkNotes(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ['dist/tools/check-notes.js', ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

/** The real knowledge with one stretch of one file changed. */
async function folderWith(name: string, from: string, to: string): Promise<{ folder: string; text: string }> {
  const folder = await temporaryFolder({});
  await cp(KNOWLEDGE_FOLDER, folder, { recursive: true });
  const text = changed(await readFile(path.join(folder, name), 'utf8'), from, to);
  await writeFile(path.join(folder, name), text);
  return { folder, text };
}

describe('npm run check-notes', () => {
  test('finds nothing wrong with the notes of this project', () => {
    expect(checkNotes(['--overdue'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/: all well$/m) });
  });

  test('names an argument that it does not know', () => {
    expect(checkNotes(['--overdue', '--nonsense'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: '--nonsense: check-notes takes --overdue and --items and nothing else\n',
    });
  });

  test('lists the questions that are not asked, with the reason', { timeout: 60_000 }, () => {
    const { status, stdout } = checkNotes(['--items']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^lambda, error: .+: .+$/m);
    expect(stdout).toMatch(/^\d{4} questions, \d+ not asked\n$/m);
  });

  test.each(['/nope', 'package.json'])('says in one line that %s is no folder', (folder) => {
    expect(checkNotes([], { KNOWLEDGE_DIR: folder })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^.+ is no folder: is KNOWLEDGE_DIR right\?\n$/),
    });
  });
});

describe('npm run check-notes on prices', { timeout: 60_000 }, () => {
  test('warns of rates older than 180 days, and all is well nevertheless', async () => {
    const { folder } = await folderWith('prices/eks.json', '"asOf": "2026-08-21"', '"asOf": "2026-01-31"');
    const { status, stdout } = checkNotes([], { KNOWLEDGE_DIR: folder });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/: all well$/m)]);
    expect(stdout).toMatch(
      /eks\.json: 2 of 2 rates were confirmed more than 180 days ago, the oldest on 2026-01-31: npm run rates$/m,
    );
  });

  test.each([
    ['"0.1"', '"-0.1"', /eks\.json:\d+ rate 1, price: must be a plain decimal in quotes, not below zero/],
    ['"0.1"', '"0"', /eks\.json:\d+ rate 1, price: must be above zero/],
    ['"0.1"', '"ten cents"', /eks\.json:\d+ rate 1, price: must be a plain decimal/],
    ['"2026-08-21"', '"last year"', /eks\.json:\d+ sources, .+ must be a day/],
  ])('refuses an impossible value, once: %s becomes %s', async (from, to, says) => {
    const { folder } = await folderWith('prices/eks.json', from, to);
    const { status, stderr } = checkNotes([], { KNOWLEDGE_DIR: folder });
    expect([status, stderr]).toEqual([1, expect.stringMatching(says)]);
    expect(stderr.match(/ must be /g)).toHaveLength(1);
  });

  test.each([
    ['notes/eks.md', 'EKS charges {price:eks.cluster-standard-support}', 'EKS charges $0.12', '{price:eks.cluster-'],
    ['notes/fargate.md', 'costs {price:fargate.vcpu}', 'costs $0.04', '{price:fargate.vcpu}'],
    [
      'notes/lambda.md',
      'then {price:lambda.requests}',
      'then $0.25 per million requests and not',
      '{price:lambda.requests}',
    ],
  ])('reports a figure that contradicts its rate: %s', async (name, from, to, says) => {
    const { folder, text } = await folderWith(name, from, to);
    const { status, stderr } = checkNotes([], { KNOWLEDGE_DIR: folder });
    expect(status).toBe(1);
    expect(stderr).toContain(`${path.join(folder, name)}:${lineWith(text, to)} $`);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('takes a figure by hand that is right', async () => {
    const { folder } = await folderWith(
      'notes/eks.md',
      'EKS charges {price:eks.cluster-standard-support}',
      'EKS charges $0.10',
    );
    expect(checkNotes([], { KNOWLEDGE_DIR: folder }).status).toBe(0);
  });
});
