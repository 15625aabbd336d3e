import { type Decider, sure } from '../decider.js';
import { passagesAnswer } from '../parts/entry-answer.js';

const ASKS = /\bexam (?:tips?|traps?|hints?|tricks?|facts?|notes?)\b|\b(?:know|remember|learn|watch out)\b.*\bexam\b/i;
/** Longer lines ask for more. */
const LONGEST = 80;
const SECTION = 'Exam traps';

/** "Exam tips for Lambda": the exam traps in the note of the topic. */
export const examTraps: Decider = {
  name: 'exam-traps',
  decide: (query, { index }) => {
    const [topic] = query.topics;
    const isAsked = query.text.length <= LONGEST && ASKS.test(query.text);
    const entry =
      isAsked &&
      index.entries.find(({ passage }) => passage.note.id === topic?.note.id && passage.path.at(-1) === SECTION);
    if (!entry) return { declined: 'no wish for exam traps' };
    // The answer is the whole section, so the question of its first statement is no title for it.
    const { answers: _, ...traps } = passagesAnswer(entry, 1, query, []);
    const details = entry.passage.statements.filter((one) => one !== entry.statement);
    return sure({ ...traps, details: details.map(({ markdown }) => markdown) });
  },
};
