import type { ItemBank } from '../../items/bank.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import type { StoredCard } from '../../store/store.js';
import { letteredOptions } from '../../study/draw.js';
import { dueCards } from '../../study/repetition.js';
import type { Invalid, MyData, QuizQuestion, QuizVerdict } from '../answer.js';
import { judge, optionSteps } from './quiz.js';

const DAY_MS = 86_400_000;

/** The question that is most overdue; if nothing is due, when the next one is. */
export function review(
  bank: ItemBank,
  { cards, seed, now }: { readonly cards: readonly StoredCard[]; readonly seed: string; readonly now: number },
): QuizQuestion | MyData {
  const due = dueCards(cards, now).flatMap((card) => bank.find(card.item) ?? []);
  const [item] = due;
  if (!item) return nothingDue(cards, now);
  const options = letteredOptions(item, seed);
  return {
    kind: 'question',
    item: item.id,
    prompt: item.prompt,
    options: options.map(({ letter, text }) => ({ letter, text })),
    due: due.length,
    nextSteps: optionSteps(options, (pick) => `/review answer:${item.id} pick:${pick} seed:${seed}`),
    sources: [],
    corrections: [],
  };
}

/** Whether an answer to a question that was due is right, which one is, and why. */
export function reviewVerdict(
  bank: ItemBank,
  { id, letter, seed }: { readonly id: string; readonly letter: string; readonly seed: string },
  knowledge: Knowledge,
): QuizVerdict | Invalid {
  const judged = judge(bank, { id, letter, seed }, knowledge);
  if (judged.kind === 'invalid') return judged;
  return { ...judged, nextSteps: [{ label: 'Next question', line: '/review' }, ...judged.nextSteps] };
}

function nothingDue(cards: readonly StoredCard[], now: number): MyData {
  const next = Math.min(...cards.map(({ dueAt }) => dueAt));
  const days = Math.max(1, Math.ceil((next - now) / DAY_MS));
  const when = days === 1 ? 'tomorrow at the latest' : `in ${days} days`;
  return {
    kind: 'my-data',
    title: 'Nothing is due',
    paragraphs: [
      cards.length === 0
        ? 'What you answer in `/quiz` comes back here at the right time.'
        : `The next question comes back ${when}. ${cards.length.toLocaleString('en-US')} in all are on their way.`,
    ],
    nextSteps: [{ label: 'A quiz', line: '/quiz' }],
    sources: [],
    corrections: [],
  };
}
