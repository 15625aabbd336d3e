import { cpSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { readKnowledge, writtenKnowledge } from '../../src/knowledge/read-folder.js';
import { FIXTURE_FOLDER, fixture } from '../fixture/knowledge.js';
import { lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';
import { temporaryFolder } from '../notes/temporary-folder.js';

/** A copy of the made-up notes with one file changed, or removed. */
async function folderWith(file: string, change: ((text: string) => string) | undefined): Promise<string> {
  const folder = await temporaryFolder({});
  cpSync(FIXTURE_FOLDER, folder, { recursive: true });
  const full = path.join(folder, ...file.split('/'));
  if (!change) await rm(full, { recursive: true });
  else {
    const text = await readFile(full, 'utf8').catch(() => '');
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, change(text));
  }
  return folder;
}

describe('a knowledge folder', () => {
  test('gives its notes, rows, choices, names out of scope, thesaurus and questions', async () => {
    const { notes, factKeys, choices, outOfScope, thesaurus, questions } = await readKnowledge(FIXTURE_FOLDER);
    expect(notes.map(({ id, tasks, errors }) => [id, tasks.length, errors.length])).toEqual([
      ['gadget', 0, 0],
      ['gizmo', 0, 0],
      ['widget', 2, 3],
    ]);
    expect(factKeys).toHaveLength(4);
    expect(Object.keys(choices.services)).toEqual(['widget', 'gadget', 'gizmo']);
    expect(outOfScope.elsewhere).toEqual([
      ['Other Cloud', 'other cloud', 'other cloud cogs'],
      ['Azure Functions', 'azure functions'],
    ]);
    expect(thesaurus[0]).toEqual(['rotate', 'spin', 'revolve']);
    expect(questions['AWS Widget › Limits: A widget takes 12 parts at a time.']).toBe(
      'How many parts does a widget take at a time?',
    );
  });

  test('is plain data, so that a bundle can bring it along', async () => {
    const written = await writtenKnowledge(FIXTURE_FOLDER);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
  });

  test.each(['vocabulary', 'questions', 'tasks', 'errors'])('may do without %s', async (part) => {
    expect((await readKnowledge(await folderWith(part, undefined))).notes).toHaveLength(3);
  });

  test('lets the first question that is listed for a statement count', async () => {
    const folder = await folderWith('questions/widget.md', (text) =>
      text.replace('- How many', '- Is this first?\n- How many'),
    );
    expect(Object.values((await readKnowledge(folder)).questions)).toContain('Is this first?');
  });

  test('may begin its files with a byte order mark', async () => {
    const folder = await temporaryFolder({});
    cpSync(FIXTURE_FOLDER, folder, { recursive: true });
    for (const name of await readdir(folder, { recursive: true })) {
      if (!/\.(?:md|yaml|json)$/.test(name)) continue;
      const file = path.join(folder, name);
      await writeFile(file, `\uFEFF${await readFile(file, 'utf8')}`);
    }
    const named = (file: string) => path.basename(file);
    const read = async (from: string) =>
      JSON.parse(JSON.stringify(await readKnowledge(from), (key, value) => (key === 'file' ? named(value) : value)));
    expect(await read(folder)).toEqual(await read(FIXTURE_FOLDER));
  });
});

describe('a knowledge folder is refused, with file, line and remedy, for', () => {
  test.each<[string, string, (text: string) => string, string, RegExp]>([
    [
      'a mistake in a task',
      'tasks/widget.md',
      (text) => text.replace('In short: Stop', 'Stop'),
      'Stop the belt, then',
      /a line must be/,
    ],
    [
      'a mistake in an error',
      'errors/widget.md',
      (text) => text.replace('[^guide]', '[^blog]'),
      '[^blog]',
      /names no source/,
    ],
    [
      'a question that fits no statement',
      'questions/widget.md',
      (text) => text.replace('### A widget rests', '### A widget sleeps'),
      'sleeps',
      /did it change\?/,
    ],
    [
      'a group of one word',
      'vocabulary/thesaurus.yaml',
      (text) => `${text}- [alone]\n`,
      'alone',
      /lists too few: 2 at least/,
    ],
    [
      'tasks of a note that does not exist',
      'tasks/sprocket.md',
      () => '---\n',
      '---',
      /there is no note "sprocket": name this file as its note/,
    ],
    [
      'questions of a note that does not exist',
      'questions/sprocket.md',
      () => '# none\n',
      '# none',
      /there is no note "sprocket"/,
    ],
    [
      'a service that no note describes',
      'choices.yaml',
      (text) => text.replace('builtOn: [gadget]', 'builtOn: [sprocket]'),
      'sprocket',
      /there is no note or term "sprocket"/,
    ],
  ])('%s', async (_mistake, file, change, at, says) => {
    const folder = await folderWith(file, change);
    const [problem] = await problemsOf(readKnowledge(folder));
    const full = path.join(folder, ...file.split('/'));
    expect(problem).toEqual({
      file: full,
      line: lineWith(await readFile(full, 'utf8'), at),
      message: expect.stringMatching(says),
    });
  });

  test('mistakes in all of its files at once, in one round', async () => {
    const folder = await folderWith('notes/widget.md', (text) => text.replace('[^guide]', '[^blog]'));
    const spoil = async (file: string, change: (text: string) => string) => {
      const full = path.join(folder, ...file.split('/'));
      await writeFile(full, change(await readFile(full, 'utf8')));
    };
    await spoil('tasks/widget.md', (text) => text.replace('In short: Stop', 'Stop'));
    await spoil('errors/widget.md', (text) => text.replace('[^guide]', '[^blog]'));
    await spoil('questions/widget.md', (text) => text.replace('### A widget rests', '### A widget sleeps'));
    await spoil('vocabulary/thesaurus.yaml', (text) => `${text}- [alone]\n`);
    await writeFile(path.join(folder, 'vocabulary', 'plain-meanings.yaml'), 'widget: machine\n');
    await spoil('choices.yaml', (text) => text.replace('builtOn: [gadget]', 'builtOn: [sprocket]'));
    await spoil('out-of-scope.yaml', (text) => `${text}\nnonsense: 1\n`);
    await mkdir(path.join(folder, 'prices'));
    await writeFile(path.join(folder, 'prices', 'regions.json'), '{');
    const files = (await problemsOf(loadKnowledge(folder))).map(({ file }) => path.relative(folder, file));
    expect([...new Set(files)].sort()).toEqual(
      ['choices.yaml', 'errors/widget.md', 'notes/widget.md', 'out-of-scope.yaml', 'prices/regions.json']
        .concat([
          'questions/widget.md',
          'tasks/widget.md',
          'vocabulary/plain-meanings.yaml',
          'vocabulary/thesaurus.yaml',
        ])
        .map((file) => path.normalize(file)),
    );
  });

  test('a folder that does not exist', async () => {
    const folder = path.join(await temporaryFolder({}), 'none');
    expect(await problemsOf(loadKnowledge(folder))).toEqual([
      { file: folder, message: 'does not exist: is KNOWLEDGE_DIR right?' },
    ]);
  });
});

describe('topics', () => {
  test('are offered by how many notes point to them, terms last', () => {
    const ids = fixture.topics.map(({ id }) => id);
    expect(ids[0]).not.toBe('cog-wheel');
    expect(fixture.topics.map(({ term }) => term !== undefined)).toEqual(
      fixture.topics.map(({ term }) => term !== undefined).sort(),
    );
  });
});
