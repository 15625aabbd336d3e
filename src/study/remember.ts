import type { QuizVerdict } from '../answer/answer.js';
import type { Item } from '../items/item.js';
import type { Asker } from '../requests/asker.js';
import type { StudyMemory } from '../store/study-memory.js';
import { dayIn } from './days.js';
import type { Round } from './round.js';

/** The zone of whoever has chosen none. */
export const USUAL_ZONE = 'UTC';

/** An answer that was given. */
export interface GivenAnswer {
  readonly asker: Asker;
  readonly round: Round;
  readonly item: Item;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Remembers the first answer of a member to a question of a round; a second press changes nothing. */
export async function remember(
  memory: StudyMemory,
  { asker, round, item, correct, at }: GivenAnswer,
): Promise<NonNullable<QuizVerdict['remembered']>> {
  const done = await memory.ask(async (store) => {
    const member = await store.memberOf(asker.id);
    const day = dayIn(member?.zone ?? USUAL_ZONE, at);
    const id = `quiz ${asker.id} ${round.seed} ${item.id}`;
    await store.addAnswer({ id, member: asker.id, item: item.id, note: item.note, correct, day, at });
    return member;
  });
  if (!done) return 'unavailable';
  return done.value ? 'yes' : 'first-ever';
}
