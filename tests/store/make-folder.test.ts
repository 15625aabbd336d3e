import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { OperatorError } from '../../src/operator-error.js';
import { makeFolder } from '../../src/store/make-folder.js';
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
  // Node's recursive call would look for a way to make the second one for ever.
  test.each(existsSync('/proc') ? [file, below, '/proc/x/y'] : [file, below])(
    'is refused by the name of the setting',
    (folder) => {
      expect(() => memoryIn(folder)).toThrow(OperatorError);
      expect(() => memoryIn(folder)).toThrow(/^STUDY_DATA: /);
    },
  );
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
