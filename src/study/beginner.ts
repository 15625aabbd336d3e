import type { StudyMemory } from '../store/study-memory.js';
import type { Asker } from './asker.js';

/** After so many answers on a note, or on anything if none is chosen, details are asked as well. */
const HAS_BEGUN = 20;

/**
 * Whether somebody has only begun with what a quiz is about. Asking a question does not open the store: until somebody answers, everybody counts as a
 * beginner.
 * @param note id of the note that the quiz is about
 */
export async function isBeginner(
  memory: StudyMemory | undefined,
  asker: Asker | undefined,
  note: string | undefined,
): Promise<boolean> {
  if (!asker || !memory?.isOpen()) return true;
  const answers = (await memory.ask((store) => store.answersOf(asker.id)))?.value ?? [];
  return answers.filter((answer) => note === undefined || answer.note === note).length < HAS_BEGUN;
}
