import { describe, expect, test } from 'vitest';
import { priceFiller } from '../../src/knowledge/price-filler.js';
import { loadNotes } from '../../src/notes/load-notes.js';
import { passagesOf } from '../../src/notes/passages.js';
import { knowledge } from '../knowledge.js';
import { KNOWLEDGE_FOLDER } from '../knowledge-folder.js';

test('the notes load as the build read them', async () => {
  const { notes } = await loadNotes(KNOWLEDGE_FOLDER, priceFiller(KNOWLEDGE_FOLDER));
  expect(notes.length).toBeGreaterThanOrEqual(30);
  expect(notes).toEqual(knowledge.notes);
});

describe('the real passages', () => {
  const passages = passagesOf(knowledge.topics, knowledge.factKeys);

  test('have ids of their own', () => {
    const ids = passages.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('have text, headings and a topic', () => {
    const empty = passages.filter(
      ({ statements, path, topics }) =>
        topics.length === 0 ||
        path.length < 2 ||
        path.some((heading) => heading.trim() === '') ||
        statements.length === 0 ||
        statements.some(({ text, markdown }) => text.trim() === '' || markdown.trim() === ''),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  test('show no source mark', () => {
    const marked = passages.filter(({ statements }) => statements.some(({ markdown }) => markdown.includes('[^')));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  test('of a difference are about both topics', () => {
    const differences = passages.filter(({ kind }) => kind === 'difference');
    expect(differences.filter(({ topics }) => topics.length !== 2)).toEqual([]);
    expect(differences.length).toBeGreaterThan(10);
  });
});
