import type { ListedQuestion } from '../../src/notes/note.js';
import type { Passage } from '../../src/notes/passages.js';
import { knowledge } from '../knowledge.js';

/** A question that an author listed, with the passage that answers it. */
export interface Listed extends ListedQuestion {
  readonly passage: Passage;
}

/** About as many of the listed questions as wanted, spread evenly over all notes. */
export function listedQuestions(wanted: number): readonly Listed[] {
  const all = knowledge.index.passages.flatMap(({ passage }) =>
    passage.questions.map((question) => ({ ...question, passage })),
  );
  const step = all.length / wanted;
  return Array.from({ length: wanted }, (_, place) => all[Math.floor(place * step)]).filter(
    (listed) => listed !== undefined,
  );
}
