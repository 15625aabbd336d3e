import type { Entry } from '../../notes/entries.js';
import { passagesAnswer } from '../build/passages.js';
import { type Decider, sure } from '../decider.js';

/** Wordings that ask what to mind about something in an exam, around nothing but its name. */
const WORDINGS: readonly RegExp[] = [
  /^(?:(?:what (?:are|r) |give me |tell me |show me |any |some )?(?:the |your )?)?(?:common |typical |good )?exam (?:tips?|traps?|hints?|tricks?|facts?|notes?)(?: (?:for|on|about|of|with|in))? (?:the |an? )?(.+?)[\s?.!]*$/i,
  /^(.+?)[:,]? exam (?:tips?|traps?|hints?|tricks?|facts?|notes?)(?: pl(?:ease|s|z))?[\s?.!]*$/i,
  /^what (?:do|should|must) (?:i|we) (?:need to |have to )?(?:know|remember|learn|watch out for) (?:about|of|on|with) (?:the |an? )?(.+?) (?:for|in) (?:the|my|an|our) exam[\s?.!]*$/i,
];
const SECTION = 'Exam traps';

/** The exam traps of a topic's note. */
export const examTraps: Decider = {
  name: 'exam-traps',
  decide: (line, { names, index }) => {
    for (const wording of WORDINGS) {
      const topic = names.find(wording.exec(line.text.trim())?.[1] ?? '')?.topic;
      const entry = topic && index.entries.find((one) => isTrapOf(topic.note.id, one));
      if (!entry) continue;
      // All of them are meant, not what the first one answers.
      const { answers: _, ...traps } = passagesAnswer(entry, 1, line, []);
      return sure(traps);
    }
    return { declined: 'no wish for exam traps' };
  },
};

function isTrapOf(note: string, { passage }: Entry): boolean {
  return passage.note.id === note && passage.path.at(-1) === SECTION;
}
