import type { Entry } from '../../notes/entries.js';
import { passagesAnswer } from '../build/passages.js';
import { type Decider, sure } from '../decider.js';

/** What asks for what to mind in an exam. */
const ASKS = /\bexam (?:tips?|traps?|hints?|tricks?|facts?|notes?)\b|\b(?:know|remember|learn|watch out)\b.*\bexam\b/i;
/** Longer lines ask for more. */
const LONGEST = 80;
const SECTION = 'Exam traps';

/** The exam traps of a topic's note. */
export const examTraps: Decider = {
  name: 'exam-traps',
  decide: (line, { index }) => {
    const [topic] = line.topics;
    const isAsked = line.text.length <= LONGEST && ASKS.test(line.text);
    const entry = isAsked && topic ? index.entries.find((one) => isTrapOf(topic.note.id, one)) : undefined;
    if (!entry) return { declined: 'no wish for exam traps' };
    // All of them are meant, not what the first one answers.
    const { answers: _, ...traps } = passagesAnswer(entry, 1, line, []);
    return sure(traps);
  },
};

function isTrapOf(note: string, { passage }: Entry): boolean {
  return passage.note.id === note && passage.path.at(-1) === SECTION;
}
