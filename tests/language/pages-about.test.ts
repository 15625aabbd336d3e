import { describe, expect, test } from 'vitest';
import { pagesAbout } from '../../src/language/pages-about.js';
import { readNote } from '../../src/notes/read-note.js';
import { topicsOf } from '../../src/notes/topics.js';
import { changed, FILE, GOOD_NOTE } from '../notes/example-note.js';

/** The ids of the pages about the note of an example, or about its term. */
function pagesIn(text: string, which: 'note' | 'term'): readonly string[] {
  const read = readNote(FILE, text);
  if (!('note' in read)) throw new Error(JSON.stringify(read.problems));
  const topic = topicsOf([read.note]).find(({ term }) => (which === 'term') === (term !== undefined));
  return topic ? pagesAbout(topic).map(({ id }) => id) : [];
}

const DEFINED = 'drives a widget. [^quotas]';
const UNDEFINED = changed(GOOD_NOTE, DEFINED, 'drives a widget.');
const GUIDE =
  '  - {id: guide, title: Cog wheel guide, url: "https://docs.aws.amazon.com/widget/guide.html"}\n---\n\n##';
/** The note with a second page, to mark. */
const withGuide = (text: string): string => changed(text, '---\n\n##', GUIDE);

describe('the page about a note', () => {
  test('is the one that its first statement marks', () => {
    expect(pagesIn(changed(GOOD_NOTE, 'the **cog** below it.', 'the **cog** below it. [^quotas]'), 'note')).toEqual([
      'quotas',
    ]);
  });

  test('is none if that statement marks none, whatever the others mark', () => {
    expect(pagesIn(GOOD_NOTE, 'note')).toEqual([]);
  });
});

describe('the page about a term', () => {
  test('is first of all the one that its definition marks', () => {
    const marked = changed(withGuide(GOOD_NOTE), 'part of a widget', 'part of a widget [^guide]');
    expect(pagesIn(marked, 'term')[0]).toBe('quotas');
  });

  test('is else one that a fact or a statement that names it marks, best one titled after it', () => {
    const named = changed(withGuide(UNDEFINED), 'the **cog** below it.', 'the **cog** below it. [^quotas] [^guide]');
    expect(pagesIn(named, 'term')[0]).toBe('guide');
  });

  test('is none if only statements of its section that do not name it mark one', () => {
    expect(pagesIn(UNDEFINED, 'term')).toEqual([]);
  });
});
