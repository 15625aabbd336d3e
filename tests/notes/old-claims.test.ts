import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNotes } from '../../src/notes/load-notes.js';
import { addOldClaims, type OldClaimsResult } from '../../src/notes/old-claims.js';
import { readNote } from '../../src/notes/read-note.js';
import { changed, FILE, GOOD_NOTE, lineWith } from './example-note.js';
import { problemsOf } from './problems-of.js';
import { GOOD_FILES, temporaryFolder } from './temporary-folder.js';

const CLAIMS_FILE = 'old-claims.md';
const CLAIMS = `# How people ask who still believe an old claim

## widget

### A widget cannot

- a widget never turns, right?
- so widgets stand still? no
`;
const SECOND_CLAIM = '- **"A widget cannot be red."** It has any colour today.\n';

function added(text: string, note = GOOD_NOTE): OldClaimsResult {
  const result = readNote(FILE, note);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return addOldClaims(CLAIMS_FILE, text, [result.note]);
}

test('each corrected claim gets the questions of people who still believe it', () => {
  const result = added(CLAIMS);
  expect('notes' in result && result.notes[0]?.corrections[0]).toMatchObject({
    claim: 'A widget cannot turn.',
    questions: [
      { text: 'a widget never turns, right?', statement: 0 },
      { text: 'so widgets stand still?', statement: 0, verdict: 'no' },
    ],
  });
});

test('a claim without questions has none', () => {
  const result = added(CLAIMS.replace('A widget cannot', 'A widget cannot turn'), GOOD_NOTE + SECOND_CLAIM);
  expect('notes' in result && result.notes[0]?.corrections.map(({ questions }) => questions.length)).toEqual([2, 0]);
});

describe('old-claims.md is refused, with line and remedy, for', () => {
  test.each([
    {
      mistake: 'a note that does not exist',
      from: '## widget',
      to: '## sprocket',
      at: '### A widget cannot',
      says: /there is no note "sprocket"/,
    },
    {
      mistake: 'a claim that the note does not correct',
      from: '### A widget cannot',
      to: '### A widget could',
      at: '### A widget could',
      says: /0 corrected claims of the note start with "A widget could", 1 must/,
    },
    {
      mistake: 'a question without a question mark',
      from: 'stand still? no',
      to: 'stand still',
      at: 'stand still',
      says: /must be "## heading"/,
    },
    {
      mistake: 'a claim without questions',
      from: '- a widget never turns, right?\n- so widgets stand still? no\n',
      to: '',
      at: '### A widget cannot',
      says: /A widget cannot/,
    },
  ])('$mistake', ({ from, to, at, says }) => {
    const text = changed(CLAIMS, from, to);
    const result = added(text);
    expect('problems' in result ? result.problems : []).toEqual([
      { file: CLAIMS_FILE, line: lineWith(text, at), message: expect.stringMatching(says) },
    ]);
  });

  test('a start that several claims have', () => {
    const result = added(CLAIMS, GOOD_NOTE + SECOND_CLAIM);
    expect('problems' in result && result.problems).toEqual([
      { file: CLAIMS_FILE, line: lineWith(CLAIMS, '###'), message: expect.stringMatching(/^2 corrected claims/) },
    ]);
  });
});

describe('in a knowledge folder', () => {
  test('the file is read', async () => {
    const { notes } = await loadNotes(await temporaryFolder({ ...GOOD_FILES, [CLAIMS_FILE]: CLAIMS }));
    const corrections = notes.flatMap((note) => note.corrections);
    expect(corrections.flatMap(({ questions }) => questions)).toHaveLength(2);
  });

  test('a mistake is reported with its path', async () => {
    const folder = await temporaryFolder({ ...GOOD_FILES, [CLAIMS_FILE]: '## sprocket\n### It\n- why?\n' });
    expect(await problemsOf(loadNotes(folder))).toEqual([
      { file: path.join(folder, CLAIMS_FILE), line: 2, message: expect.stringMatching(/no note "sprocket"/) },
    ]);
  });
});
