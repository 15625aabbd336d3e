import type { Grade } from 'ts-fsrs';
import type { Item } from '../quiz/item.js';
import type { StoredCard } from '../store/records.js';
import { DAY_MS } from '../time/local-time.js';

const MAX_INTERVAL_DAYS = 180;
/** From this interval on a question counts as learned. */
export const LEARNED_DAYS = 21;
/** A right answer to one of two options counts as lucky until this repetition. */
const LUCKY_UNTIL_REPETITION = 2;

/** An answer that moves a card. */
export interface Repetition {
  readonly member: string;
  readonly item: Item;
  readonly correct: boolean;
  /** Whether the member says that the right answer was a guess. */
  readonly guessed?: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** ISO day of the member's exam, beyond which nothing is scheduled. */
  readonly examDay?: string | undefined;
}

/** Loads the scheduler at first use: most processes never need it. */
export const loadScheduler = () => import('ts-fsrs');

/** The card after an answer, by the FSRS scheduler. The same answer gives the same day in every process. */
export async function nextCard(before: StoredCard | undefined, repetition: Repetition): Promise<StoredCard> {
  const { createEmptyCard, fsrs, Rating, StrategyMode } = await loadScheduler();
  const { member, item, correct, guessed = false, at, examDay } = repetition;
  const isTossUp = item.options.length === 2 && (before?.reps ?? 0) < LUCKY_UNTIL_REPETITION;
  const grade: Grade = correct ? (isTossUp || guessed ? Rating.Hard : Rating.Good) : Rating.Again;
  const maxDays = maxIntervalDays(examDay, at);
  const scheduler = fsrs({
    request_retention: 0.9,
    maximum_interval: maxDays,
    enable_short_term: false,
    enable_fuzz: true,
  });
  // Fuzz spreads what was learned on one day. Its seed is the card, not the time.
  scheduler.useStrategy(StrategyMode.SEED, () => `${member} ${item.id}`);
  const fresh = createEmptyCard(new Date(at));
  const card = before
    ? { ...fresh, ...stateOf(before), due: new Date(before.dueAt), last_review: new Date(before.lastAt) }
    : fresh;
  const { card: next } = scheduler.next(card, new Date(at), grade);
  // The scheduler keeps its grades a day apart, which may exceed the longest interval by a day.
  const dueAt = Math.min(next.due.getTime(), at + maxDays * DAY_MS);
  return { member, item: item.id, dueAt, ...stateOf(next), lastAt: at };
}

type CardState = Pick<StoredCard, 'stability' | 'difficulty' | 'reps' | 'lapses' | 'state'>;

function stateOf({ stability, difficulty, reps, lapses, state }: CardState): CardState {
  return { stability, difficulty, reps, lapses, state };
}

function maxIntervalDays(examDay: string | undefined, at: number): number {
  if (examDay === undefined) return MAX_INTERVAL_DAYS;
  const days = Math.floor((Date.parse(`${examDay}T00:00:00Z`) - at) / DAY_MS);
  return days < 1 ? MAX_INTERVAL_DAYS : Math.min(days, MAX_INTERVAL_DAYS);
}

/** Days between the last answer and the next one. */
export function intervalOf({ dueAt, lastAt }: Pick<StoredCard, 'dueAt' | 'lastAt'>): number {
  return (dueAt - lastAt) / DAY_MS;
}

/** Due cards, first the most overdue relative to its interval, which is most likely forgotten. */
export function dueCards(cards: readonly StoredCard[], now: number): readonly StoredCard[] {
  const overdue = ({ dueAt, lastAt }: StoredCard): number => (now - dueAt) / Math.max(dueAt - lastAt, DAY_MS);
  return cards.filter(({ dueAt }) => dueAt <= now).sort((a, b) => overdue(b) - overdue(a));
}
