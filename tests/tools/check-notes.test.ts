import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fixtureFolder } from '../fixture/folder.js';

function checkNotes(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, ['dist/tools/check-notes.js', ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

describe('npm run check-notes', () => {
  test('finds nothing wrong with the notes of this project', () => {
    expect(checkNotes(['--overdue'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/: all well$/m) });
  });

  test('names an unknown argument', () => {
    expect(checkNotes(['--overdue', '--nonsense'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: '--nonsense: check-notes takes --overdue, --items, --rates and nothing else\n',
    });
  });

  test('lists the questions that are not asked, with the reason', () => {
    const { status, stdout } = checkNotes(['--items'], { KNOWLEDGE_DIR: fixtureFolder() });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^widget, error: .+: .+$/m);
    expect(stdout).toMatch(/^\d+ questions, \d+ not asked\n$/m);
  });

  test('says in one line that a file is no folder', () => {
    expect(checkNotes([], { KNOWLEDGE_DIR: 'package.json' })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^.+ is no folder: is KNOWLEDGE_DIR right\?\n$/),
    });
  });
});
