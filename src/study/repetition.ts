import type { FSRS, Grade } from 'ts-fsrs';
import type { Item } from '../items/item.js';
import type { StoredCard } from '../store/records.js';
import { DAY_MS } from '../time/local-time.js';

/** Members are asked again after half a year at the latest, however sure they are. */
const LONGEST_INTERVAL_DAYS = 180;
/** From this interval on a question counts as learned. */
export const LEARNED_DAYS = 21;
/** Half of the right answers to two options are luck, until they come again and again. */
const LUCKY_UNTIL_REPETITION = 2;

/** An answer that moves a card. */
export interface Repetition {
  readonly member: string;
  readonly item: Item;
  readonly correct: boolean;
  /** The right answer was luck, as the member says. */
  readonly guessed?: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** ISO day of the member's exam, beyond which nothing is put off. */
  readonly examDay?: string | undefined;
}

/** Loads the scheduler at first use: most processes need none. */
export const loadScheduler = () => import('ts-fsrs');

/** The card after an answer, by the scheduler FSRS: the same answer gives the same day in every process. */
export async function repeated(before: StoredCard | undefined, repetition: Repetition): Promise<StoredCard> {
  const { createEmptyCard, fsrs, Rating, StrategyMode } = await loadScheduler();
  const { member, item, correct, guessed = false, at, examDay } = repetition;
  const isTossUp = item.options.length === 2 && (before?.reps ?? 0) < LUCKY_UNTIL_REPETITION;
  const grade: Grade = correct ? (isTossUp || guessed ? Rating.Hard : Rating.Good) : Rating.Again;
  const longest = longestInterval(examDay, at);
  const scheduler: FSRS = fsrs({
    request_retention: 0.9,
    maximum_interval: longest,
    enable_short_term: false,
    enable_fuzz: true,
  });
  // Fuzz spreads what was learned on one day; its seed is the card, not the moment.
  scheduler.useStrategy(StrategyMode.SEED, () => `${member} ${item.id}`);
  const fresh = createEmptyCard(new Date(at));
  const card = before
    ? { ...fresh, ...numbersOf(before), due: new Date(before.dueAt), last_review: new Date(before.lastAt) }
    : fresh;
  const { card: next } = scheduler.next(card, new Date(at), grade);
  const { due, stability, difficulty, reps, lapses, state } = next;
  // The scheduler keeps its grades a day apart and may so go a day beyond the longest interval.
  const dueAt = Math.min(due.getTime(), at + longest * DAY_MS);
  return { member, item: item.id, dueAt, stability, difficulty, reps, lapses, state, lastAt: at };
}

function numbersOf({ stability, difficulty, reps, lapses, state }: StoredCard) {
  return { stability, difficulty, reps, lapses, state };
}

function longestInterval(examDay: string | undefined, at: number): number {
  if (examDay === undefined) return LONGEST_INTERVAL_DAYS;
  const days = Math.floor((Date.parse(`${examDay}T00:00:00Z`) - at) / DAY_MS);
  return days < 1 ? LONGEST_INTERVAL_DAYS : Math.min(days, LONGEST_INTERVAL_DAYS);
}

/** Days between the last answer and the next one. */
export function intervalOf({ dueAt, lastAt }: Pick<StoredCard, 'dueAt' | 'lastAt'>): number {
  return (dueAt - lastAt) / DAY_MS;
}

/** The cards that are due, first what is most overdue for its interval and so most likely forgotten. */
export function dueCards(cards: readonly StoredCard[], now: number): readonly StoredCard[] {
  const overdue = ({ dueAt, lastAt }: StoredCard): number => (now - dueAt) / Math.max(dueAt - lastAt, DAY_MS);
  return cards.filter(({ dueAt }) => dueAt <= now).sort((a, b) => overdue(b) - overdue(a));
}
