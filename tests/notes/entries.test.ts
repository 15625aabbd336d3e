import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/notes/entries.js';
import { entryWith, fixture } from '../fixture/knowledge.js';

const { entries } = fixture.index;

describe('the key of an entry', () => {
  test.each([
    [
      'a statement',
      'turns for 60',
      'AWS Widget › Limits: A widget turns for 60 seconds at most, then it drops the par',
    ],
    ['a correction', 'copper and brass', 'AWS Widget › What older notes say: A widget cannot take copper.'],
    ['a definition', 'A toothed wheel', 'cog-wheel#'],
    ['a row of facts', 'Time limit: 60 seconds a turn', 'widget#fact-time-limit'],
    ['a difference', 'a gadget only holds', 'widget#versus-gadget'],
    ['a task', 'Stop the belt', 'widget#task-grease-the-cog-wheel'],
    ['an error', 'one gear broke', 'widget#error-gear-7-is-bent'],
  ])('of %s', (_what, says, key) => {
    expect(entryWith(says).key).toBe(key);
  });

  test('belongs to it alone', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  test('stays when a statement changes behind its sixtieth character', () => {
    const { passage, statement, key } = entryWith('turns for 60');
    const longer = { ...statement, text: `${statement.text} It takes a rest.` };
    expect(entriesOf([{ ...passage, statements: [longer] }]).map((entry) => entry.key)).toEqual([key]);
  });
});

test('every statement of every passage is an entry, in its passage', () => {
  const passages = [...new Set(entries.map(({ passage }) => passage))];
  expect(entries).toHaveLength(passages.reduce((sum, { statements }) => sum + statements.length, 0));
  for (const { passage, statement } of entries) expect(passage.statements).toContain(statement);
});

describe('the question of an entry', () => {
  test.each([
    ['listed by its author', 'takes 12 parts', 'How many parts does a widget take at a time?'],
    ['made of the title of a task', 'Stop the belt', 'How do I grease the cog wheel?'],
    ['the title of an error', 'one gear broke', 'Gear 7 is bent'],
    ['made of the name of a topic', 'turns loose parts', 'What is AWS Widget?'],
    ['made of the name of a term', 'A toothed wheel', 'What does "Cog wheel" mean?'],
    ['made of the names of a pair', 'a gadget only', 'What is the difference between Widget and Gadget?'],
    ['none where nobody wrote one', 'crimson, emerald', undefined],
  ])('is %s', (_what, says, question) => {
    expect(entryWith(says).question).toBe(question);
  });
});
