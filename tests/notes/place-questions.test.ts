import { describe, expect, test } from 'vitest';
import { placeOldClaims, placeQuestions } from '../../src/notes/place-questions.js';
import { entryWith, fixture } from '../fixture/knowledge.js';

const FILE = 'questions/widget.md';
const entries = fixture.index.entries.filter(({ passage }) => passage.note.id === 'widget');
const place = (...lines: readonly string[]) => placeQuestions(FILE, lines.join('\n'), entries);

describe('a question is placed at', () => {
  test.each([
    ['the statement that starts so, under its heading', 'Limits', 'A widget turns for 60', 'turns for 60 seconds'],
    ['the definition of a term', 'Terms', 'Cog wheel', 'A toothed wheel'],
    ['the difference of a pair', 'Differences', 'widget or gadget', 'a gadget only holds'],
    ['a task by its title', 'Tasks', 'Grease the cog wheel', 'Stop the belt'],
    ['an error by its title', 'Errors', 'Gear 7 is bent', 'one gear broke'],
  ])('%s', (_where, heading, start, says) => {
    const { placed, problems } = place(`## ${heading}`, '', `### ${start}`, '', '- why?', '- why not?');
    expect(problems).toEqual([]);
    expect(placed).toEqual([{ entry: entryWith(says), questions: ['why?', 'why not?'] }]);
  });

  test('the claim that it repeats, by note and claim', () => {
    const text = '## widget\n\n### A widget cannot take\n\n- can it take copper? no\n';
    expect(placeOldClaims(FILE, text, entries)).toEqual({
      placed: [{ entry: entryWith('copper and brass'), questions: ['can it take copper?'] }],
      problems: [],
    });
  });
});

describe('a list is refused, with its line, for', () => {
  test.each([
    [
      'a start that nothing has',
      ['## Limits', '### A widget flies', '- why?'],
      2,
      /nothing under "Limits" start with "A widget flies": did it change\?/,
    ],
    [
      'a heading that the note does not have',
      ['## Weight', '### A widget turns', '- why?'],
      2,
      /nothing under "Weight"/,
    ],
    [
      'a start that two statements have',
      ['## Limits', '### A widget t', '- why?'],
      2,
      /2 things under "Limits" start with "A widget t": give more of its words/,
    ],
    ['a start without questions', ['## Limits', '### A widget turns'], 2, /"A widget turns" has no questions/],
    ['a question below no start', ['## Limits', '- why?'], 2, /must be "## heading"/],
    ['a line of another form', ['## Limits', '### A widget turns', 'why?', '- why?'], 3, /must be "## heading"/],
  ] as const)('%s', (_mistake, lines, line, says) => {
    expect(place(...lines).problems).toEqual([{ file: FILE, line, message: expect.stringMatching(says) }]);
  });
});
