import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNotes } from '../../src/notes/load-notes.js';
import { KnowledgeError, type Problem } from '../../src/notes/problem.js';
import { changed, lineWith } from './example-note.js';
import { type Files, GOOD_FILES, temporaryFolder } from './temporary-folder.js';

const without = (name: string): Files =>
  Object.fromEntries(Object.entries(GOOD_FILES).filter(([file]) => file !== name));

/** The mistakes found in a folder, their files named from inside it. */
async function problemsIn(files: Parameters<typeof temporaryFolder>[0]): Promise<readonly Problem[]> {
  return problemsOfFolder(await temporaryFolder(files));
}

async function problemsOfFolder(folder: string): Promise<readonly Problem[]> {
  const problems = await loadNotes(folder).then((read) => read.problems, problemsOfError);
  return problems.map((problem) => ({ ...problem, file: path.relative(folder, problem.file) }));
}

function problemsOfError(error: unknown): readonly Problem[] {
  if (!(error instanceof KnowledgeError)) throw error;
  return error.problems;
}

interface Mistake {
  readonly mistake: string;
  /** The file that is changed and reported. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly says: RegExp;
}

const WIDGET = 'notes/widget.md';
const GIZMO = 'notes/gizmo.md';
const mistakes: readonly Mistake[] = [
  {
    mistake: 'an alias that another note has',
    file: WIDGET,
    from: '[widget, widgets]',
    to: '[widget, my gadget]',
    at: 'aliases: [widget',
    says: /"my gadget" already finds Gadget .*gadget\.md\): remove it from one of them/,
  },
  {
    mistake: 'a term with the name of another note',
    file: WIDGET,
    from: 'aliases: [cog]',
    to: 'aliases: [gizmo]',
    at: 'name: cog wheel',
    says: /"gizmo" already finds .*: remove it from one of them/,
  },
  {
    mistake: 'a fact that is no row',
    file: WIDGET,
    from: 'servers: AWS',
    to: 'colour: AWS',
    at: 'colour:',
    says: /"colour" is not a known row: use one of kind, servers, time limit, billing/,
  },
  {
    mistake: 'a fact of a term that is no row',
    file: WIDGET,
    from: 'kind: part',
    to: 'shape: part',
    at: 'shape:',
    says: /"shape" is not a known row: use one of kind/,
  },
  {
    mistake: 'a related note that does not exist',
    file: WIDGET,
    from: '[gadget, gizmo]',
    to: '[gadget, sprocket]',
    at: 'related:',
    says: /there is no other note "sprocket": name a file of this folder without \.md/,
  },
  {
    mistake: 'a note related to itself',
    file: GIZMO,
    from: '[widget, gadget]',
    to: '[gizmo, gadget]',
    at: 'related:',
    says: /there is no other note "gizmo"/,
  },
  {
    mistake: 'a difference from nothing known',
    file: WIDGET,
    from: 'with: gadget',
    to: 'with: sprocket',
    at: 'with: sprocket',
    says: /versus: there is no note or term "sprocket"/,
  },
  {
    mistake: 'a difference of nothing known',
    file: WIDGET,
    from: '- with: gadget',
    to: '- of: sprocket\n    with: gadget',
    at: 'with: gadget',
    says: /versus: there is no note or term "sprocket"/,
  },
  {
    mistake: 'a pair compared in two notes',
    file: WIDGET,
    from: 'related: [gadget',
    to: '  - {of: gadget, with: widget, difference: The same again.}\nrelated: [gadget',
    at: 'of: gadget',
    says: /gadget and widget are already compared in .*widget\.md/,
  },
  {
    mistake: 'a picture that is not there',
    file: WIDGET,
    from: 'picture: widget.svg',
    to: 'picture: sprocket.svg',
    at: 'picture: sprocket.svg',
    says: /there is no knowledge\/pictures\/sprocket\.svg/,
  },
  {
    mistake: 'a picture of a difference that is not there',
    file: WIDGET,
    from: 'widget-and-gadget.svg',
    to: 'sprocket.svg',
    at: 'picture: sprocket.svg',
    says: /there is no knowledge\/pictures\/sprocket\.svg/,
  },
];

describe('a folder is refused, with file, line and remedy, for', () => {
  test.each(mistakes)('$mistake', async ({ file, from, to, at, says }) => {
    const text = changed(GOOD_FILES[file] ?? '', from, to);
    const problems = await problemsIn({ ...GOOD_FILES, [file]: text });
    expect(problems).toEqual([{ file, line: lineWith(text, at), message: expect.stringMatching(says) }]);
  });

  test('notes in another encoding, all at once', async () => {
    const utf16 = Buffer.from(`\uFEFF${GOOD_FILES[WIDGET]}`, 'utf16le');
    const message = 'is not UTF-8: save it with that encoding';
    expect(await problemsIn({ ...GOOD_FILES, [WIDGET]: utf16, [GIZMO]: utf16 })).toEqual([
      { file: GIZMO, line: 1, message },
      { file: WIDGET, line: 1, message },
    ]);
  });

  test('a note that is a link to nothing', async () => {
    const folder = await temporaryFolder(GOOD_FILES);
    await symlink('nowhere.md', path.join(folder, 'notes', 'sprocket.md'));
    const message = 'is a link to a file that is not there';
    expect(await problemsOfFolder(folder)).toEqual([{ file: 'notes/sprocket.md', line: 1, message }]);
  });

  test('terms of two notes with one name', async () => {
    const term = 'terms: [{name: cog wheel, means: Another wheel.}]\nrelated:';
    const text = changed(GOOD_FILES[GIZMO] ?? '', 'related:', term);
    const [first, ...others] = await problemsIn({ ...GOOD_FILES, [GIZMO]: text });
    expect(others).toEqual([]);
    expect(first?.message).toMatch(/"cog wheel" already finds cog wheel/);
  });

  test('having no notes', async () => {
    const problems = await problemsIn({ 'fact-keys.yaml': GOOD_FILES['fact-keys.yaml'] ?? '' });
    expect(problems).toEqual([
      { file: 'notes', line: 1, message: expect.stringMatching(/holds no note.*is KNOWLEDGE_DIR right\?/) },
    ]);
  });

  test('having no fact-keys.yaml', async () => {
    expect(await problemsIn(without('fact-keys.yaml'))).toEqual([
      { file: 'fact-keys.yaml', line: 1, message: expect.stringMatching(/is missing: it names the rows/) },
    ]);
  });

  test('a row without its label', async () => {
    expect(await problemsIn({ ...GOOD_FILES, 'fact-keys.yaml': '- {key: kind, asks: [kind]}\n' })).toEqual([
      { file: 'fact-keys.yaml', line: 1, message: expect.stringMatching(/label/) },
    ]);
  });

  test('rows that are no YAML', async () => {
    const [first] = await problemsIn({ ...GOOD_FILES, 'fact-keys.yaml': '- {key: kind\n- [' });
    expect(first).toMatchObject({ file: 'fact-keys.yaml', message: expect.stringMatching(/YAML/) });
  });
});

test('a folder without mistakes loads', async () => {
  const { notes, factKeys } = await loadNotes(await temporaryFolder(GOOD_FILES));
  expect(notes.map(({ id }) => id)).toEqual(['gadget', 'gizmo', 'widget']);
  expect(factKeys.map(({ key }) => key)).toEqual(['kind', 'servers', 'time limit', 'billing']);
});

test('the error names file, line and mistake in the form that editors link', async () => {
  const text = changed(GOOD_FILES[GIZMO] ?? '', '2026-11-20', '2026-02-30');
  const folder = await temporaryFolder({ ...GOOD_FILES, [GIZMO]: text });
  expect(new KnowledgeError((await loadNotes(folder)).problems).message).toContain(
    `${path.join(folder, GIZMO)}:${lineWith(text, 'reviewed:')} reviewed:`,
  );
});
