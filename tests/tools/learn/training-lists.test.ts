import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../src/notes/passages.js';
import { TURN_SEPARATOR } from '../../../src/understand/conversation.js';
import { leftOutNotes, readSamples, shortened, withoutThinNotes } from '../../../tools/learn/training-lists.js';
import { fixture } from '../../fixture/knowledge.js';
import { knowledge } from '../../knowledge.js';

const { entries } = fixture.index;
const notes = leftOutNotes(entries);

describe('left-out notes', () => {
  test('are a fixed share of all notes', () => {
    expect([...notes]).toEqual(['gadget']);
    expect(leftOutNotes([...entries].reverse())).toEqual(notes);
  });

  test('are as short as new notes are, and no others are shortened', () => {
    const passages = passagesOf(fixture.topics, fixture.factKeys);
    const many = Array.from({ length: 40 }, () => passages).flat();
    const left = shortened(many, notes);
    const lengthOf = (id: string): number => left.filter(({ note }) => note.id === id).length;
    expect(lengthOf('gadget')).toBeGreaterThan(25);
    expect(lengthOf('gadget')).toBeLessThanOrEqual(50);
    expect(lengthOf('widget')).toBe(many.filter(({ note }) => note.id === 'widget').length);
  });
});

test('second lines are joined to those before as the bot joins them', async () => {
  const samples = await readSamples(knowledge.index.entries, [], { aws: [], elsewhere: [], wishes: [] });
  expect(samples.filter(({ text }) => text.includes(TURN_SEPARATOR)).length).toBeGreaterThan(1000);
}, 30_000);

test('a note with few listed questions is not learned, and stays a new one', () => {
  const listed = (note: string, times: number) =>
    entries
      .filter(({ passage }) => passage.note.id === note)
      .flatMap(({ key }) =>
        Array.from({ length: times }, (_, n) => ({ text: `${key} ${n}`, label: key, listed: true })),
      );
  const other = { text: 'a compiler', label: 'none', listed: true };
  const samples = [...listed('widget', 3), ...listed('gadget', 2), other];
  expect(withoutThinNotes(samples, entries)).toEqual([...listed('widget', 3), other]);
});
