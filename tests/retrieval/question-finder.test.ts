import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.js';
import { entryWith, fixture } from '../fixture/knowledge.js';

const { questions, index } = fixture;
const asked = index.entries.flatMap(({ question }) => question ?? []);
const completed = (typed: string, limit = 25): readonly string[] =>
  questions.complete(typed, limit).map(({ text }) => text);

describe('a listed question is the very line that was typed', () => {
  test.each([
    ['as it is written', 'How long does a widget turn at most?'],
    ['in small letters without marks', 'how long does a widget turn at most'],
    ['in capitals', 'HOW LONG DOES A WIDGET TURN AT MOST'],
    ['with capitals inside words', 'how LonG does a WidGet TurN at most'],
    ['with marks and blanks of any kind', '  *how* long: does a widget   turn, at most ?!'],
  ])('%s: %s', (_how, line) => {
    expect(questions.listed(line)?.entry).toBe(entryWith('turns for 60 seconds'));
  });

  test.each([
    ['the title of a task', 'Grease the cog wheel', 'Stop the belt'],
    ['the question for a task', 'How do I grease the cog wheel?', 'Stop the belt'],
    ['the title of an error', 'gear 7 is bent', 'one gear broke'],
    ['what a term is', 'what does "cog wheel" mean?', 'A toothed wheel'],
    ['a difference', 'what is the difference between widget and gadget?', 'a gadget only holds'],
    ['a question of a section, which its first statement answers', 'how many parts fit into one widget', 'takes 12'],
  ])('or %s', (_what, line, says) => {
    expect(questions.listed(line)?.entry).toBe(entryWith(says));
  });

  test.each(['', '?', 'a widget', 'How long does a widget turn?', 'turn widget long'])('but not %j', (line) => {
    expect(questions.listed(line)).toBeUndefined();
  });
});

describe('while a question is typed, it is offered', () => {
  const QUESTION = 'How many parts does a widget take at a time?';
  test.each([
    ['from its first words', 'how many pa'],
    ['from any of its words, in any order', 'time widget parts take'],
    ['from other forms of them', 'widgets taking part'],
    ['from the beginnings of them', 'widg par'],
  ])('%s: %s', (_how, typed) => {
    expect(completed(typed)).toContain(QUESTION);
  });

  test('from a misspelt word', () => {
    expect(completed('greese cog')[0]).toBe('How do I grease the cog wheel?');
  });

  test('before those that hold less of what was typed', () => {
    expect(completed('idle widget cost')[0]).toBe('Does an idle widget cost anything?');
  });

  test('not at all if it holds too little of it', () => {
    expect(completed('zebra stripes on a widget')).toEqual([]);
  });
});

test('whatever is typed, no more questions are offered than wanted, none twice, each of them listed', () => {
  const typed = fc.oneof(anyText, fc.constantFrom('w', 'a widget', 'what is', 'how'), fc.constantFrom(...asked));
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 25 }), (text, limit) => {
      const offered = completed(text, limit);
      expect(offered.length).toBeLessThanOrEqual(limit);
      expect(new Set(offered).size).toBe(offered.length);
      for (const question of offered) expect(asked).toContain(question);
    }),
  );
});

test('any question is found by any of its beginnings that has a whole word more than the last time', () => {
  fc.assert(
    fc.property(fc.constantFrom(...asked), fc.double({ min: 0.6, max: 1 }), (question, share) => {
      const typed = question.slice(0, Math.ceil(share * question.length));
      expect(completed(typed)).toContain(question);
    }),
  );
});
