import { expect, test } from 'vitest';
import { ask } from '../../src/answers/ask.js';
import { knowledge } from '../knowledge.js';

test('every corrected claim, asked as its author lists it, gets its correction, in at least 96 of 100', () => {
  const asked = knowledge.notes.flatMap(({ corrections }) =>
    corrections.flatMap(({ questions, statement }) =>
      questions.slice(0, 1).map(({ text }) => ({ question: text, statement })),
    ),
  );
  // Two notes may correct the same claim.
  const missed = asked.filter(({ question, statement }) => {
    const answer = ask(question, knowledge);
    const said = answer.kind === 'passages' ? [answer.lead, ...answer.details].join('\n') : '';
    return !said.includes(statement.markdown) && !said.includes('Older notes say');
  });
  expect(asked.length).toBeGreaterThan(60);
  expect(missed.map(({ question }) => question).slice(Math.floor(asked.length * 0.04))).toEqual([]);
});
