import type { Item } from '../quiz/item.js';
import type { StoredAnswer } from '../store/records.js';
import type { StudyMemory } from '../store/study-memory.js';
import type { Asker } from './asker.js';

/** Filters by the member's own answers: never answered, or wrong the last time. */
export const ONLY = ['new', 'mistakes'] as const;
export type Only = (typeof ONLY)[number];

/**
 * The questions that pass a filter.
 * @param answers the member's, oldest first
 */
export function ownQuestions(items: readonly Item[], answers: readonly StoredAnswer[], only: Only): readonly Item[] {
  const last = new Map(answers.map(({ item, correct }) => [item, correct]));
  return items.filter(({ id }) => (only === 'new' ? !last.has(id) : last.get(id) === false));
}

/** Whether a member has answered one of the questions. */
export function hasAnswered(items: readonly Item[], answers: readonly StoredAnswer[]): boolean {
  const answered = new Set(answers.map(({ item }) => item));
  return items.some(({ id }) => answered.has(id));
}

/** Somebody with so many answers is no beginner and is also asked about details. */
const MIN_ANSWERS = 20;

/**
 * Whether somebody is a beginner on a note, or on everything if none is given. Asking a question does not open the
 * store, so until the first answer everybody counts as one.
 */
export async function isBeginner(
  memory: StudyMemory | undefined,
  asker: Asker | undefined,
  note: string | undefined,
): Promise<boolean> {
  if (!asker || !memory?.isOpen()) return true;
  const answers = (await memory.ask((store) => store.answersOf(asker.id)))?.value ?? [];
  return answers.filter((answer) => note === undefined || answer.note === note).length < MIN_ANSWERS;
}
