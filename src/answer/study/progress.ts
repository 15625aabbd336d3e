import type { ItemBank } from '../../items/bank.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { shortNameOf } from '../../notes/topics.js';
import type { NoteCount, StoredCard, StoredMember } from '../../store/records.js';
import { dueCards, intervalOf, LEARNED_DAYS } from '../../study/repetition.js';
import { dayIn, daysInARow, USUAL_ZONE } from '../../time/days.js';
import type { Progress } from '../answer.js';

const MOST_WEAK = 5;
/** From so many answers on a share says something. */
const FEWEST_ANSWERS = 3;

/** What is remembered of a member's answers. */
export interface Remembered {
  readonly member: StoredMember | undefined;
  readonly counts: readonly NoteCount[];
  readonly cards: readonly StoredCard[];
  /** Days with an answer. */
  readonly days: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a member is doing, with a quiz on each of the weakest topics. */
export function progress(
  { member, counts, cards, days, now }: Remembered,
  bank: ItemBank,
  { topics }: Knowledge,
): Progress {
  const zone = member?.zone ?? USUAL_ZONE;
  const due = dueCards(cards, now).filter(({ item }) => bank.find(item)).length;
  const weak = counts
    .filter(({ answered, right }) => answered >= FEWEST_ANSWERS && right < answered)
    .sort((a, b) => a.right / a.answered - b.right / b.answered)
    .flatMap(({ note, ...count }) => {
      const topic = topics.find(({ id }) => id === note);
      return topic ? [{ topic, ...count }] : [];
    })
    .slice(0, MOST_WEAK);
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
      ...(weak.length === 0 ? [{ label: 'A quiz', line: '/quiz' }] : []),
    ],
    sources: [],
    corrections: [],
  };
}
