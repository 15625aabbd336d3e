import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AskedResult, addAsked } from '../../src/notes/asked.js';
import { loadNotes } from '../../src/notes/load-notes.js';
import type { Note } from '../../src/notes/note.js';
import { readNote } from '../../src/notes/read-note.js';
import { changed, FILE, GOOD_NOTE, lineWith } from './example-note.js';
import { problemsOf } from './problems-of.js';
import { GOOD_FILES, temporaryFolder } from './temporary-folder.js';

const ASKED_FILE = 'asked/widget.md';
const ASKED = `# Questions that each statement of widget.md answers

## How it works

### A widget turns with

- what moves a widget?
- does a widget turn by itself? yes

### A widget turns for

- is there no end to its turning? No

## Limits › Size

### A widget is as large

- how big is a widget?

## Terms

### cog wheel

- what is the thing with teeth called?

## Differences

### widget or gadget

- which one turns, a widget or a gadget?
`;

function noteOf(text: string): Note {
  const result = readNote(FILE, text);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.note;
}

const added = (text: string): AskedResult => addAsked(ASKED_FILE, text, noteOf(GOOD_NOTE));

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

  test('reach the meaning of a term', () => {
    const terms = 'terms' in result ? result.terms : [];
    expect(terms.map(({ name, questions }) => ({ name, questions }))).toEqual([
      { name: 'cog wheel', questions: [{ text: 'what is the thing with teeth called?', statement: 0 }] },
    ]);
  });

  test('reach the difference from another topic', () => {
    const versus = 'versus' in result ? result.versus : [];
    expect(versus.map(({ of, with: other, questions }) => ({ of, other, questions }))).toEqual([
      {
        of: 'widget',
        other: 'gadget',
        questions: [{ text: 'which one turns, a widget or a gadget?', statement: 0 }],
      },
    ]);
  });

  test('leave everything else as it was', () => {
    expect(sections.map(({ statements }) => statements)).toEqual(
      noteOf(GOOD_NOTE).sections.map(({ statements }) => statements),
    );
  });
});

describe('a file of questions is refused, with line and remedy, for', () => {
  const FORM = /^must be "## heading", "### first words of a statement" or "- question\?"/;

  test.each([
    {
      mistake: 'a heading that the note does not have',
      from: 'Limits › Size',
      to: 'Limits › Weight',
      at: '### A widget is as large',
      says: /the note has no heading "Limits › Weight"/,
    },
    {
      mistake: 'a statement that is not under the heading',
      from: '### A widget turns for',
      to: '### A widget turned for',
      at: '### A widget turned for',
      says: /no bullet under "How it works" starts with "A widget turned for": did it change\?/,
    },
    {
      mistake: 'a start that several statements have',
      from: '### A widget turns with',
      to: '### A widget turns',
      at: '### A widget turns',
      says: /2 bullets under "How it works" start with "A widget turns": give more of its words/,
    },
    {
      mistake: 'a pair that the note does not tell apart',
      from: '### widget or gadget',
      to: '### gadget or widget',
      at: '### gadget or widget',
      says: /the note tells no difference of "gadget or widget"/,
    },
    {
      mistake: 'a term that the note does not define',
      from: '### cog wheel',
      to: '### spring',
      at: '### spring',
      says: /the note defines no term "spring"/,
    },
    {
      mistake: 'a question without a question mark',
      from: 'how big is a widget?',
      to: 'how big is a widget',
      at: 'how big is a widget',
      says: FORM,
    },
    {
      mistake: 'an answer that is neither yes nor no',
      from: 'by itself? yes',
      to: 'by itself? maybe',
      at: 'maybe',
      says: FORM,
    },
    { mistake: 'a plain sentence', from: '- how big is', to: 'How big is', at: 'How big is', says: FORM },
    {
      mistake: 'a question in front of all statements',
      from: '### A widget turns with',
      to: '- is it round?\n\n### A widget turns with',
      at: 'is it round?',
      says: FORM,
    },
    {
      mistake: 'a question right below a later heading, which would go to the statement before it',
      from: '### A widget is as large',
      to: '- is it round?\n\n### A widget is as large',
      at: 'is it round?',
      says: FORM,
    },
    {
      mistake: 'a statement without questions',
      from: '- how big is a widget?\n',
      to: '',
      at: '### A widget is as large',
      says: /A widget is as large/,
    },
  ])('$mistake', ({ from, to, at, says }) => {
    const text = changed(ASKED, from, to);
    const result = added(text);
    expect('problems' in result ? result.problems : []).toEqual([
      { file: ASKED_FILE, line: lineWith(text, at), message: expect.stringMatching(says) },
    ]);
  });

  test('several mistakes at once, all of them', () => {
    const result = added(changed(changed(ASKED, 'Limits › Size', 'Size'), 'moves a widget?', 'moves it'));
    expect('problems' in result && result.problems).toHaveLength(2);
  });

  test('nothing, if its lines end as on Windows', () => {
    expect('sections' in added(ASKED.replaceAll('\n', '\r\n'))).toBe(true);
  });
});

describe('in a knowledge folder', () => {
  test('the questions of each note are read from the file of its name', async () => {
    const { notes } = await loadNotes(await temporaryFolder({ ...GOOD_FILES, [ASKED_FILE]: ASKED }));
    const questions = notes.flatMap(({ sections }) => sections.flatMap((section) => section.questions));
    expect(questions).toContainEqual({ text: 'what moves a widget?', statement: 0 });
  });

  test('a mistake is reported with the path of the file', async () => {
    const folder = await temporaryFolder({ ...GOOD_FILES, [ASKED_FILE]: '## Nothing\n### It\n- why?\n' });
    expect(await problemsOf(loadNotes(folder))).toEqual([
      { file: path.join(folder, ASKED_FILE), line: 2, message: expect.stringMatching(/no heading "Nothing"/) },
    ]);
  });

  test('a file that belongs to no note is reported, or a misspelt name would silently lose its questions', async () => {
    const folder = await temporaryFolder({ ...GOOD_FILES, 'asked/wigdet.md': ASKED });
    expect(await problemsOf(loadNotes(folder))).toEqual([
      { file: path.join(folder, 'asked/wigdet.md'), line: 1, message: expect.stringMatching(/no note "wigdet"/) },
    ]);
  });
});
