import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openSqlite } from '../src/store/open-sqlite.js';
import { temporaryFolder } from './notes/temporary-folder.js';
import { ownProcess } from './own-process.js';
import { realBank } from './quiz/real-bank.js';

const PROGRAM = fileURLToPath(new URL('../dist/start/reports.js', import.meta.url));

/** Runs `npm run reports`. */
function reports(settings: Readonly<Record<string, string>>): Promise<{ out: string; error: string; code: unknown }> {
  const { PATH = '' } = process.env;
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM], { env: { PATH, ...settings } }, (failure, out, error) =>
      resolve({ out, error, code: failure?.code ?? 0 }),
    );
    ownProcess(child);
  });
}

test('a folder without answers is named, and not made', async () => {
  const folder = path.join(await temporaryFolder({}), 'none');
  const { out, error, code } = await reports({ STUDY_DATA: folder });
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(error).toMatch(new RegExp(`^There is no ${path.join(folder, 'study.sqlite')}: .* STUDY_DATA [^\n]*\n$`));
  expect(existsSync(folder)).toBe(false);
});

test('where nothing is stored, it says so', async () => {
  expect(await reports({ STUDY_DATA: 'off' })).toMatchObject({ error: expect.stringMatching(/^Nothing is stored/) });
});

test('without a report no notes are read, and the file that was looked at is named', async () => {
  const folder = await temporaryFolder({});
  await (await openSqlite(folder)).close();
  const file = path.join(folder, 'study.sqlite');
  expect(await reports({ STUDY_DATA: folder, KNOWLEDGE_DIR: '/nowhere' })).toEqual({
    out: `No question has been reported in ${file}.\n`,
    error: '',
    code: 0,
  });
});

test('reported questions come with their notes, most reports first', async () => {
  const folder = await temporaryFolder({});
  const store = await openSqlite(folder);
  const [item] = realBank.items;
  const day = new Date().toISOString().slice(0, 10);
  await store.addReport({ id: 'one', item: 'gone', reason: 'wrong', day });
  await store.addReport({ id: 'two', item: item?.id ?? '', reason: 'unclear', day });
  await store.addReport({ id: 'three', item: item?.id ?? '', reason: 'out-of-date', day });
  await store.close();
  const { out, error, code } = await reports({ STUDY_DATA: folder });
  expect({ error, code }).toEqual({ error: '', code: 0 });
  expect(out.split('\n')).toEqual([
    `Reported in ${path.join(folder, 'study.sqlite')}:`,
    expect.stringContaining(`    2  ${item?.id}  out-of-date, unclear  ${item?.heading}: `),
    '    1  gone  wrong  not asked any more',
    '',
  ]);
});
