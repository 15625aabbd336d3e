import type { Item } from '../items/item.js';
import type { StoredAnswer } from '../store/records.js';

/** What a quiz is limited to by a member's own answers: never answered, or answered wrong the last time. */
export const ONLY = ['new', 'mistakes'] as const;
export type Only = (typeof ONLY)[number];

/**
 * The questions that a member's answers leave.
 * @param answers the oldest first
 */
export function ownQuestions(items: readonly Item[], answers: readonly StoredAnswer[], only: Only): readonly Item[] {
  const last = new Map(answers.map(({ item, correct }) => [item, correct]));
  return items.filter(({ id }) => (only === 'new' ? !last.has(id) : last.get(id) === false));
}
