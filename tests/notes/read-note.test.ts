import { describe, expect, test } from 'vitest';
import { readNote } from '../../src/notes/read-note.js';
import { changed, FILE, GOOD_NOTE, lineWith } from './example-note.js';

function read(text: string) {
  const result = readNote(FILE, text);
  if ('note' in result) return result.note;
  throw new Error(JSON.stringify(result.problems));
}

describe('a note without mistakes', () => {
  const note = read(GOOD_NOTE);
  const quotas = { id: 'quotas', title: 'Widget quotas', url: 'https://docs.aws.amazon.com/widget/quotas.html' };

  test('is named by its file', () => {
    expect(note).toMatchObject({ id: 'widget', file: FILE, topic: 'Widget Service', reviewed: '2026-11-20' });
  });

  test('has names, a group, a summary and a picture', () => {
    expect(note).toMatchObject({
      aliases: ['widget', 'widgets'],
      everyday: ['thing'],
      group: 'containers',
      summary: 'A service that turns parts into finished widgets.',
      picture: 'widget.svg',
      related: ['gadget', 'gizmo'],
    });
  });

  test('has facts in the order written, with source marks looked up', () => {
    expect(note.facts).toEqual([
      { key: 'kind', value: 'widget maker', sources: [] },
      { key: 'servers', value: 'AWS runs them all', sources: [] },
      { key: 'time limit', value: '60 seconds', sources: [quotas] },
    ]);
  });

  test('has terms whose definition shows no source mark', () => {
    expect(note.terms).toEqual([
      {
        name: 'cog wheel',
        aliases: ['cog'],
        everyday: [],
        means: 'A toothed wheel that drives a widget.',
        sources: [quotas],
        facts: [{ key: 'kind', value: 'part of a widget', sources: [] }],
        see: 'How it works',
      },
    ]);
  });

  test('has differences, of the note itself unless they say otherwise', () => {
    expect(note.versus).toEqual([
      {
        of: 'widget',
        with: 'gadget',
        difference: 'A widget turns parts; a gadget only holds them.',
        picture: 'widget-and-gadget.svg',
      },
    ]);
  });

  test('has sections with their headings, questions and line', () => {
    expect(note.sections.map(({ path, questions, line }) => ({ path, questions, line }))).toEqual([
      {
        path: ['How it works'],
        questions: ['how does a widget turn?', 'what drives it?'],
        line: lineWith(GOOD_NOTE, '## How it works'),
      },
      { path: ['Limits', 'Size'], questions: [], line: lineWith(GOOD_NOTE, '### Size') },
    ]);
  });

  test('has statements with Markdown to show and plain text to search', () => {
    expect(note.sections[0]?.statements).toEqual([
      {
        markdown: 'A widget turns with the **cog** below it.',
        text: 'A widget turns with the cog below it.',
        sources: [],
      },
      {
        markdown: 'A widget turns for 60 seconds at most.',
        text: 'A widget turns for 60 seconds at most.',
        sources: [quotas],
      },
    ]);
  });

  test('has corrections: the old claim, and what is true today', () => {
    expect(note.corrections).toEqual([
      {
        claim: 'A widget cannot turn.',
        statement: {
          markdown: 'It turns with `cogs` today.',
          text: 'It turns with cogs today.',
          sources: [quotas],
        },
      },
    ]);
  });

  test('has corrections whose author says how much of the old claim is wrong, which no reply shows', () => {
    const marked = read(changed(GOOD_NOTE, 'It turns with', '[wrong] It turns with'));
    const [unmarked] = note.corrections;
    expect(unmarked).not.toHaveProperty('verdict');
    expect(marked.corrections).toEqual([{ ...unmarked, verdict: 'wrong' }]);
  });
});

test('a note with Windows line ends reads the same', () => {
  expect(read(GOOD_NOTE.replaceAll('\n', '\r\n'))).toEqual(read(GOOD_NOTE));
});

test('digits inside a name are no figure that needs a source', () => {
  expect(() => read(changed(GOOD_NOTE, 'AWS runs them all', 'EC2 and S3 on x86'))).not.toThrow();
});

test('every mistake of a note is reported at once', () => {
  const text = changed(changed(GOOD_NOTE, 'at most. [^quotas]', 'at most.'), '2026-11-20', '2026-02-30');
  const result = readNote(FILE, text);
  expect('problems' in result ? result.problems.map(({ line = 0 }) => line).sort((a, b) => a - b) : []).toEqual([
    lineWith(text, 'reviewed:'),
    lineWith(text, 'at most.'),
  ]);
});
