import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { OperatorError } from '../../src/operator-error.js';
import { makeFolder } from '../../src/store/make-folder.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import { studyMemoryFor } from '../../src/store/study-memory.js';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'study-'));
const memoryIn = (folder: string) =>
  studyMemoryFor(readConfig({ STUDY_DATA: folder }), createLog({ logLevel: 'silent' }));

test('a folder is made with those above it, for its own user alone; one that is there stays', () => {
  const folder = path.join(newFolder(), 'some', 'where');
  makeFolder(folder);
  makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

describe('a folder that the settings name', () => {
  test('is made before the first answer', async () => {
    const folder = path.join(newFolder(), 'answers');
    const memory = memoryIn(folder);
    expect(existsSync(folder)).toBe(true);
    await memory?.close();
  });

  const file = newFileIn(newFolder());
  const below = path.join(newFileIn(newFolder()), 'answers');
  /** Where nobody can write, whoever runs the tests. */
  const unwritable = existsSync('/proc') ? ['/proc'] : [];
  // Node's recursive call would look for a way to make the last one for ever.
  test.each([file, below, ...unwritable, ...unwritable.map((folder) => path.join(folder, 'x', 'y'))])(
    'is refused by the names of the setting and of the folder: %s',
    (folder) => {
      expect(() => memoryIn(folder)).toThrow(OperatorError);
      expect(() => memoryIn(folder)).toThrow(`STUDY_DATA: ${folder} `);
    },
  );

  test.each(unwritable)('is refused if nothing can be written to it, with what to change: %s', (folder) => {
    expect(() => memoryIn(folder)).toThrow(
      /cannot be written to \(E[A-Z]+\)\. Let the user who runs the bot write to it .*, or say STUDY_DATA=off\.$/,
    );
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)('is refused if its database can only be read', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'study.sqlite'), '', { mode: 0o400 });
    expect(() => memoryIn(folder)).toThrow(`STUDY_DATA: ${folder} cannot be written to (EACCES)`);
  });

  test('stays as empty as it was, and its database as it is', () => {
    const folder = newFolder();
    memoryIn(folder);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(path.join(folder, 'study.sqlite'), 'mine');
    memoryIn(folder);
    expect(readdirSync(folder)).toEqual(['study.sqlite']);
  });

  test.each(['study.sqlite', 'answers.DB'])('is none if it is named like a file: %s', (name) => {
    const folder = path.join(newFolder(), name);
    expect(() => memoryIn(folder)).toThrow(`STUDY_DATA: ${folder} looks like the name of a file. Name the folder`);
    expect(existsSync(folder)).toBe(false);
    // A release before made it: it holds answers.
    makeFolder(folder);
    expect(memoryIn(folder)).toBeDefined();
  });
});

test('a database that cannot be opened is named', async () => {
  const folder = newFileIn(newFolder());
  await expect(openSqlite(folder)).rejects.toThrow(`${path.join(folder, 'study.sqlite')}: `);
});

test('the usual folder is not made before the first answer, so that the bot starts where it cannot be', () => {
  const config = { ...readConfig({}), studyFolder: path.join(newFileIn(newFolder()), 'data') };
  expect(studyMemoryFor(config, createLog({ logLevel: 'silent' }))).toBeDefined();
});

function newFileIn(folder: string): string {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  return file;
}
