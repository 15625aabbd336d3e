import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf } from '../../notes/topics.js';
import type { ItemBank } from '../../quiz/item-bank.js';
import type { NoteCount, StoredCard, StoredMember } from '../../store/records.js';
import { dueCards, intervalOf, LEARNED_DAYS } from '../../study/repetition.js';
import { dayIn, daysInARow, USUAL_ZONE } from '../../time/days.js';
import type { Progress } from '../answer.js';
import { QUIZ } from './daily.js';

const MAX_WEAK = 5;
/** With fewer answers a share means little. */
const MIN_ANSWERS = 3;

/** A member's answers and cards. */
export interface Remembered {
  readonly member: StoredMember | undefined;
  readonly counts: readonly NoteCount[];
  readonly cards: readonly StoredCard[];
  /** ISO days with an answer. */
  readonly days: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A member's progress, with a quiz on each of the weakest topics. */
export function progress(
  { member, counts, cards, days, now }: Remembered,
  bank: ItemBank,
  { topics }: Knowledge,
): Progress {
  const zone = member?.zone ?? USUAL_ZONE;
  const due = dueCards(cards, now).filter(({ item }) => bank.find(item)).length;
  const weak = counts
    .filter(({ answered, right }) => answered >= MIN_ANSWERS && right < answered)
    .sort((a, b) => a.right / a.answered - b.right / b.answered)
    .flatMap(({ note, ...count }) => {
      const topic = topics.find(({ id }) => id === note);
      return topic ? [{ topic, ...count }] : [];
    })
    .slice(0, MAX_WEAK);
  return {
    kind: 'progress',
    answered: counts.reduce((sum, { answered }) => sum + answered, 0),
    right: counts.reduce((sum, { right }) => sum + right, 0),
    daysInARow: daysInARow(days, dayIn(zone, now)),
    learned: cards.filter((card) => intervalOf(card) >= LEARNED_DAYS).length,
    due,
    ...(member?.examDay === undefined ? {} : { examDay: member.examDay }),
    zone,
    weakest: weak.map(({ topic, ...count }) => ({ topic: topic.name, ...count })),
    nextSteps: [
      ...(due > 0 ? [{ label: 'Review', line: '/review' }] : []),
      ...weak.map(({ topic }) => ({ label: `Quiz: ${shortNameOf(topic)}`, line: `/quiz topic:${topic.id}` })),
      ...(weak.length === 0 ? [QUIZ] : []),
    ],
    sources: [],
    corrections: [],
  };
}
