import type { QuizVerdict } from '../answer/answer.js';
import type { Item } from '../items/item.js';
import type { Asker } from '../requests/asker.js';
import type { PostKey } from '../store/posts.js';
import type { Store } from '../store/store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { dayIn } from './days.js';
import { repeated } from './repetition.js';

/** The zone of whoever has chosen none. */
export const USUAL_ZONE = 'UTC';

/** An answer that was given. */
export interface GivenAnswer {
  readonly asker: Asker;
  /** The command that asked. */
  readonly source: 'quiz' | 'review' | 'daily';
  /** Of the round or question, so that a second press on it is the same answer. */
  readonly seed: string;
  readonly item: Item;
  readonly correct: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The post that it answers. */
  readonly post?: PostKey | undefined;
}

/** The same for every press on one question. */
export function answerIdOf({
  asker,
  source,
  seed,
  item,
}: Pick<GivenAnswer, 'asker' | 'source' | 'seed' | 'item'>): string {
  return `${source} ${asker.id} ${seed} ${item.id}`;
}

/** Remembers the first answer of a member to a question of a round; a second press changes nothing. */
export async function remember(
  memory: StudyMemory,
  given: GivenAnswer,
): Promise<NonNullable<QuizVerdict['remembered']>> {
  const done = await memory.ask((store) => keep(store, given));
  if (!done) return 'unavailable';
  return done.value;
}

/** Only the first answer to a question on a day moves its card: what was explained a minute ago is not remembered yet. */
async function keep(store: Store, given: GivenAnswer): Promise<'first-ever' | 'yes' | 'known'> {
  const { asker, item, correct, at, post } = given;
  const [member, card] = await Promise.all([store.memberOf(asker.id), store.cardOf(asker.id, item.id)]);
  const zone = member?.zone ?? USUAL_ZONE;
  const day = dayIn(zone, at);
  const moves = card === undefined || dayIn(zone, card.lastAt) !== day;
  const moved = moves
    ? await repeated(card, { member: asker.id, item, correct, at, examDay: member?.examDay })
    : undefined;
  const id = answerIdOf(given);
  const isNew = await store.addAnswer(
    { id, member: asker.id, item: item.id, note: item.note, correct, day, at },
    { card: moved, post },
  );
  if (!isNew) return 'known';
  return member ? 'yes' : 'first-ever';
}
