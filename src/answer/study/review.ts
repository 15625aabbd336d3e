import { counted } from '../../counted.js';
import type { ItemBank } from '../../items/bank.js';
import type { Item } from '../../items/item.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { StoredCard } from '../../store/records.js';
import { dueCards } from '../../study/repetition.js';
import { DAY_MS } from '../../time/local-time.js';
import type { Invalid, Notice, QuizQuestion, QuizVerdict } from '../answer.js';
import { notice } from '../build/notice.js';
import { asked, judgeAnswer, type Picked } from './quiz.js';

/** More reviews than this a day tire out; what waits is not lost. */
const MOST_A_DAY = 30;

/** What a member has to review. */
export interface Reviewed {
  readonly cards: readonly StoredCard[];
  /** Questions reviewed on this day already. */
  readonly today: number;
  readonly seed: string;
  /** The question that was passed over: what is due after it comes next. */
  readonly skipped: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The question that is most overdue, or comes after the one passed over; if nothing is due, when the next one is. */
export function review(bank: ItemBank, { cards, today, seed, skipped, now }: Reviewed): QuizQuestion | Notice {
  const asking = cards.filter((card) => bank.find(card.item));
  const due = dueCards(asking, now).flatMap((card) => bank.find(card.item) ?? []);
  const item = due[due.findIndex(({ id }) => id === skipped) + 1] ?? due[0];
  if (!item) return nothingDue(asking, now);
  if (today >= MOST_A_DAY) return enough(due.length);
  return { ...reviewQuestion(item, seed), due: due.length };
}

/** A question as `/review` asks it. */
export function reviewQuestion(item: Item, seed: string): QuizQuestion {
  return asked(item, seed, (pick) => `/review answer:${item.id} pick:${pick} seed:${seed}`);
}

/** Whether an answer to a question that was due is right, which one is, and why. */
export function reviewVerdict(picked: Picked, knowledge: Knowledge): QuizVerdict | Invalid {
  const judged = judgeAnswer(picked, knowledge);
  if (judged.kind === 'invalid') return judged;
  return { ...judged, nextSteps: [{ label: 'Next question', line: '/review' }, ...judged.nextSteps] };
}

function enough(due: number): Notice {
  return notice('Enough for today', [
    `You have reviewed ${MOST_A_DAY} questions today. The rest, ${counted(due, 'question')}, can wait: nothing is lost.`,
  ]);
}

function nothingDue(cards: readonly StoredCard[], now: number): Notice {
  const next = Math.min(...cards.map(({ dueAt }) => dueAt));
  const days = Math.max(1, Math.ceil((next - now) / DAY_MS));
  const when = days === 1 ? 'tomorrow at the latest' : `in ${days} days`;
  const said =
    cards.length === 0
      ? 'What you answer in `/quiz` comes back here at the right time.'
      : `The next question comes back ${when}, of ${counted(cards.length, 'question')} in all.`;
  return notice('Nothing is due', [said], [{ label: 'A quiz', line: '/quiz' }]);
}
