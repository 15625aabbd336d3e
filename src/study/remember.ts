import type { Store } from '../store/sql-store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { dayIn, USUAL_ZONE } from '../time/days.js';
import { answerIdOf, type GivenAnswer } from './given-answer.js';
import { pointsFor } from './points.js';
import { repeated } from './repetition.js';

/** What became of an answer. */
export interface AnswerOutcome {
  /**
   * Whether it is remembered: as the member's first one ever, as a further one, or not, because the question was answered
   * otherwise before, or the store cannot be reached.
   */
  readonly remembered: 'first-ever' | 'yes' | 'known' | 'unavailable';
  /** It is what the same press got before. */
  readonly isRepeated?: true;
}

/** Remembers the first answer of a member to a question of a round; a second press changes nothing. */
export async function remember(memory: StudyMemory, given: GivenAnswer): Promise<AnswerOutcome> {
  const done = await memory.ask((store) => keep(store, given));
  return done ? done.value : { remembered: 'unavailable' };
}

/** Only the first answer to a question on a day moves its card: what was explained a minute ago is not remembered yet. */
async function keep(store: Store, given: GivenAnswer): Promise<AnswerOutcome> {
  const { asker, item, correct, at, post } = given;
  const [member, card, answeredOn] = await Promise.all([
    store.memberOf(asker.id),
    store.cardOf(asker.id, item.id),
    store.daysOf(asker.id),
  ]);
  const zone = member?.zone ?? USUAL_ZONE;
  const day = dayIn(zone, at);
  const moves = card === undefined || dayIn(zone, card.lastAt) !== day;
  const moved = moves
    ? await repeated(card, { member: asker.id, item, correct, at, examDay: member?.examDay })
    : undefined;
  const id = answerIdOf(given);
  const points = await pointsFor(store, given);
  const isNew = await store.addAnswer(
    { id, member: asker.id, item: item.id, note: item.note, correct, day, at },
    { card: moved, before: correct ? { card } : undefined, isFirst: card === undefined, post, points },
  );
  if (!isNew) return knownBefore(store, id, given);
  // A member is known before the first answer who has joined a board or chosen a zone.
  return { remembered: answeredOn.length > 0 ? 'yes' : 'first-ever' };
}

/** A double press gets what the first one got. One that comes out otherwise is told that it does not count. */
async function knownBefore(store: Store, id: string, { asker, correct }: GivenAnswer): Promise<AnswerOutcome> {
  const [known, [oldest]] = await Promise.all([store.answerOf(id), store.answersOf(asker.id)]);
  if (known?.correct !== correct) return { remembered: 'known' };
  return { remembered: oldest?.id === id ? 'first-ever' : 'yes', isRepeated: true };
}
