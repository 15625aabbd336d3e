import { describe, expect, test } from 'vitest';
import { headingOf, passagesOf } from '../../src/notes/passages.js';
import { readNote } from '../../src/notes/read-note.js';
import { topicsOf } from '../../src/notes/topics.js';
import { FILE, GOOD_NOTE } from './example-note.js';

function examplePassages() {
  const result = readNote(FILE, GOOD_NOTE);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return passagesOf(topicsOf([result.note]), [{ key: 'kind', label: 'What it is', asks: ['kind'] }]);
}

describe('a note is cut into passages', () => {
  const passages = examplePassages();
  const withId = (id: string) => passages.find((passage) => passage.id === id);

  test('a section is one, under its path of headings', () => {
    const passage = passages.find(({ path }) => path.includes('Size'));
    expect(passage).toMatchObject({ kind: 'section', path: ['Widget Service', 'Limits', 'Size'] });
    expect(passage && headingOf(passage)).toBe('Limits › Size');
    expect(passage?.statements.map(({ text }) => text)).toEqual(['A widget is as large as its box.']);
  });

  test('a section keeps the questions that it answers', () => {
    const passage = passages.find(({ path }) => path.includes('How it works'));
    expect(passage?.askedAs).toEqual(['how does a widget turn?', 'what drives it?']);
  });

  test('the summary and each definition are one', () => {
    const definitions = passages.filter(({ kind }) => kind === 'definition');
    expect(definitions.map(({ path, statements }) => [path, statements[0]?.text])).toEqual([
      [['Widget Service', 'In one sentence'], 'A service that turns parts into finished widgets.'],
      [['Widget Service', 'cog wheel'], 'A toothed wheel that drives a widget.'],
    ]);
  });

  test('each fact is one, under the label of its row', () => {
    expect(withId('widget#fact-kind')).toMatchObject({
      kind: 'fact',
      path: ['Widget Service', 'What it is'],
      statements: [{ text: 'Widget Service What it is: widget maker' }],
    });
  });

  test('a correction is one, with the claim that it corrects', () => {
    const correction = passages.find(({ kind }) => kind === 'correction');
    expect(correction).toMatchObject({
      path: ['Widget Service', 'What older notes say'],
      claim: 'A widget cannot turn.',
      statements: [{ text: 'It turns with cogs today.' }],
    });
  });
});
