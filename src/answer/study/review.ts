import { counted } from '../../counted.js';
import type { Item } from '../../quiz/item.js';
import type { ItemBank } from '../../quiz/item-bank.js';
import type { StoredCard } from '../../store/records.js';
import { dueCards } from '../../study/repetition.js';
import { DAY_MS } from '../../time/local-time.js';
import type { Notice, QuizQuestion } from '../answer.js';
import { notice } from '../parts/notice.js';
import { askedAs } from './quiz.js';

/** More reviews a day are tiring; nothing is lost by waiting. */
const MAX_A_DAY = 30;

/** The state of a member's reviews. */
export interface Reviewed {
  readonly cards: readonly StoredCard[];
  /** Questions already reviewed today. */
  readonly today: number;
  readonly seed: string;
  /** Id of the question that was skipped: the one due after it comes next. */
  readonly skipped: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The most overdue question, or the one after the skipped one; if nothing is due, when the next one will be. */
export function review(bank: ItemBank, { cards, today, seed, skipped, now }: Reviewed): QuizQuestion | Notice {
  const known = cards.filter((card) => bank.find(card.item));
  const due = dueCards(known, now).flatMap((card) => bank.find(card.item) ?? []);
  const item = due[due.findIndex(({ id }) => id === skipped) + 1] ?? due[0];
  if (!item) return nothingDue(known, now);
  if (today < MAX_A_DAY) return { ...reviewQuestion(item, seed), due: due.length };
  return notice('Enough for today', [
    `You have reviewed ${MAX_A_DAY} questions today. The rest, ${counted(due.length, 'question')}, can wait: nothing is lost.`,
  ]);
}

/** A question of `/review`. */
export function reviewQuestion(item: Item, seed: string): QuizQuestion {
  return askedAs(item, seed, (pick) => `/review answer:${item.id} pick:${pick} seed:${seed}`);
}

function nothingDue(cards: readonly StoredCard[], now: number): Notice {
  const next = Math.min(...cards.map(({ dueAt }) => dueAt));
  const days = Math.max(1, Math.ceil((next - now) / DAY_MS));
  const when = days === 1 ? 'tomorrow at the latest' : `in ${days} days`;
  const text =
    cards.length === 0
      ? 'What you answer in `/quiz` comes back here at the right time.'
      : `The next of your ${counted(cards.length, 'question')} comes back ${when}.`;
  return notice('Nothing is due', [text], [{ label: 'A quiz', line: '/quiz' }]);
}
