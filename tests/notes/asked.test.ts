import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AskedResult, addAsked } from '../../src/notes/asked.js';
import { loadNotes } from '../../src/notes/load-notes.js';
import type { Section } from '../../src/notes/note.js';
import { readNote } from '../../src/notes/read-note.js';
import { changed, FILE, GOOD_NOTE, lineWith } from './example-note.js';
import { problemsOf } from './problems-of.js';
import { GOOD_FILES, temporaryFolder } from './temporary-folder.js';

const ASKED_FILE = 'asked/widget.yaml';
const ASKED = `# Questions that each statement answers.
How it works:
  "A widget turns with":
    - what moves a widget?
    - does a widget turn by itself? yes
  "A widget turns for":
    - is there no end to its turning? No
Limits › Size:
  "A widget is as large":
    - how big is a widget?
`;

/** A quotation mark that is not closed is noticed only further down. */
const NOT_CLOSED = 'A widget turns for:';

function sectionsOf(text: string): readonly Section[] {
  const result = readNote(FILE, text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.note.sections;
}

const added = (yaml: string): AskedResult => addAsked(ASKED_FILE, yaml, sectionsOf(GOOD_NOTE));

describe('the questions of a note', () => {
  const result = added(ASKED);
  const sections = 'sections' in result ? result.sections : [];

  test('come after those of its text, each with the statement that answers it', () => {
    expect(sections.find(({ path: [heading] }) => heading === 'How it works')?.questions).toEqual([
      { text: 'how does a widget turn?' },
      { text: 'what drives it?' },
      { text: 'what moves a widget?', statement: 0 },
      { text: 'does a widget turn by itself?', statement: 0, verdict: 'yes' },
      { text: 'is there no end to its turning?', statement: 1, verdict: 'no' },
    ]);
  });

  test('reach headings inside a section', () => {
    expect(sections.find(({ path: headings }) => headings.includes('Size'))?.questions).toEqual([
      { text: 'how big is a widget?', statement: 0 },
    ]);
  });

  test('leave everything else as it was', () => {
    expect(sections.map(({ statements }) => statements)).toEqual(
      sectionsOf(GOOD_NOTE).map(({ statements }) => statements),
    );
  });
});

describe('a file of questions is refused, with file, line and remedy, for', () => {
  test.each([
    {
      mistake: 'a heading that the note does not have',
      from: 'How it works:',
      to: 'How it worked:',
      at: 'How it worked:',
      says: /the note has no heading "How it worked"/,
    },
    {
      mistake: 'a statement that is not under the heading',
      from: '"A widget turns for"',
      to: '"A widget turned for"',
      at: 'A widget turned for',
      says: /no bullet under "How it works" starts with "A widget turned for": did it change\?/,
    },
    {
      mistake: 'a start that several statements have',
      from: '"A widget turns with"',
      to: '"A widget turns"',
      at: '"A widget turns"',
      says: /2 bullets under "How it works" start with "A widget turns": give more of its words/,
    },
    {
      mistake: 'a question without a question mark',
      from: 'how big is a widget?',
      to: 'how big is a widget',
      at: 'how big is a widget',
      says: /"how big is a widget" must end in a question mark, or in "\? yes" or "\? no"/,
    },
    {
      mistake: 'an answer that is neither yes nor no',
      from: 'by itself? yes',
      to: 'by itself? maybe',
      at: 'by itself? maybe',
      says: /must end in a question mark, or in "\? yes" or "\? no"/,
    },
    {
      mistake: 'a statement without questions',
      from: '\n    - how big is a widget?',
      to: ' []',
      at: 'A widget is as large',
      says: /Limits › Size\.A widget is as large/,
    },
    {
      mistake: 'questions that are no list',
      from: '\n    - how big is a widget?',
      to: ' how big is it?',
      at: 'A widget is as large',
      says: /Limits › Size\.A widget is as large/,
    },
    {
      mistake: 'no valid YAML',
      from: '"A widget turns for":',
      to: '"A widget turns for:',
      at: NOT_CLOSED,
      says: /not valid YAML/,
    },
  ])('$mistake', ({ from, to, at, says }) => {
    const yaml = changed(ASKED, from, to);
    const result = added(yaml);
    const [first] = 'problems' in result ? result.problems : [];
    expect(first).toEqual({ file: ASKED_FILE, line: expect.any(Number), message: expect.stringMatching(says) });
    if (at !== NOT_CLOSED) expect(first?.line).toBe(lineWith(yaml, at));
  });

  test('several mistakes at once, all of them', () => {
    const yaml = changed(changed(ASKED, 'How it works:', 'How:'), 'is a widget?', 'is a widget');
    const result = added(yaml);
    expect('problems' in result && result.problems.length).toBeGreaterThan(1);
  });
});

describe('in a knowledge folder', () => {
  test('the questions of each note are read from the file of its name', async () => {
    const { notes } = await loadNotes(await temporaryFolder({ ...GOOD_FILES, [ASKED_FILE]: ASKED }));
    const questions = notes.flatMap(({ sections }) => sections.flatMap((section) => section.questions));
    expect(questions).toContainEqual({ text: 'what moves a widget?', statement: 0 });
  });

  test('a mistake is reported with the path of the file', async () => {
    const folder = await temporaryFolder({ ...GOOD_FILES, [ASKED_FILE]: 'Nothing:\n  a: [b?]\n' });
    expect(await problemsOf(loadNotes(folder))).toEqual([
      { file: path.join(folder, ASKED_FILE), line: 1, message: expect.stringMatching(/no heading "Nothing"/) },
    ]);
  });

  test('a file that belongs to no note is reported, or a misspelt name would silently lose its questions', async () => {
    const folder = await temporaryFolder({ ...GOOD_FILES, 'asked/wigdet.yaml': ASKED });
    expect(await problemsOf(loadNotes(folder))).toEqual([
      { file: path.join(folder, 'asked/wigdet.yaml'), line: 1, message: expect.stringMatching(/no note "wigdet"/) },
    ]);
  });
});
