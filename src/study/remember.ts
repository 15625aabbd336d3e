import type { Item } from '../quiz/item.js';
import type { Store } from '../store/sql-store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { dayIn, USUAL_ZONE } from '../time/days.js';
import { MINUTE_MS } from '../time/local-time.js';
import { type GivenAnswer, pointsFor } from './points.js';
import { nextCard } from './repetition.js';

/** How long a right answer can be called a guess. */
const GUESS_MS = 10 * MINUTE_MS;

/** Whether an answer was stored. */
export interface AnswerOutcome {
  /**
   * `first-ever`: the member's first answer; `yes`: a later one; `known`: not stored, because the question was answered
   * differently before; `unavailable`: the store cannot be reached.
   */
  readonly remembered: 'first-ever' | 'yes' | 'known' | 'unavailable';
  /** The same press had this outcome before. */
  readonly isRepeated?: true;
}

/** The id of an answer: the same for every press on one question. */
export function answerIdOf({
  asker,
  source,
  seed,
  item,
}: Pick<GivenAnswer, 'asker' | 'source' | 'seed' | 'item'>): string {
  return `${source} ${asker.id} ${seed} ${item.id}`;
}

/** Stores a member's first answer to a question of a round; a second press changes nothing. */
export async function remember(memory: StudyMemory, given: GivenAnswer): Promise<AnswerOutcome> {
  const done = await memory.ask((store) => storeAnswer(store, given));
  return done ? done.value : { remembered: 'unavailable' };
}

/** Only a day's first answer to a question moves its card: reading an explanation a minute ago is no memory. */
async function storeAnswer(store: Store, given: GivenAnswer): Promise<AnswerOutcome> {
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
    ? await nextCard(card, { member: asker.id, item, correct, at, examDay: member?.examDay })
    : undefined;
  const id = answerIdOf(given);
  const points = await pointsFor(store, given);
  const isNew = await store.addAnswer(
    { id, member: asker.id, item: item.id, note: item.note, correct, day, at },
    { card: moved, before: correct ? { card } : undefined, isFirst: card === undefined, post, points },
  );
  if (!isNew) return outcomeBefore(store, id, given);
  // A member who has joined a board or set a zone exists before the first answer.
  return { remembered: answeredOn.length > 0 ? 'yes' : 'first-ever' };
}

/** The outcome of a repeated press: that of the first one, unless the answer differs. */
async function outcomeBefore(store: Store, id: string, { asker, correct }: GivenAnswer): Promise<AnswerOutcome> {
  const [known, [oldest]] = await Promise.all([store.answerOf(id), store.answersOf(asker.id)]);
  if (known?.correct !== correct) return { remembered: 'known' };
  return { remembered: oldest?.id === id ? 'first-ever' : 'yes', isRepeated: true };
}

/** Grades a member's last right answer again, as a guess, so that its question comes back sooner. False if too late or done. */
export async function regradeAsGuess(store: Store, member: string, item: Item, now: number): Promise<boolean> {
  const [card, before] = await Promise.all([store.cardOf(member, item.id), store.cardBefore(member, item.id)]);
  if (!card || !before || now - card.lastAt > GUESS_MS) return false;
  const examDay = (await store.memberOf(member))?.examDay;
  const guess = { member, item, correct: true, guessed: true, at: card.lastAt, examDay };
  return store.regradeCard(await nextCard(before.card, guess));
}
