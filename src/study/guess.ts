import type { Item } from '../items/item.js';
import type { Store } from '../store/sql-store.js';
import { MINUTE_MS } from '../time/local-time.js';
import { repeated } from './repetition.js';

/** A guess can be owned up to for so long. */
const MOST_MS = 10 * MINUTE_MS;

/** Grades the last right answer of a member again, as a guess: its question comes back sooner. False if it is too late, or was done. */
export async function ownUp(store: Store, member: string, item: Item, now: number): Promise<boolean> {
  const [card, before] = await Promise.all([store.cardOf(member, item.id), store.cardBefore(member, item.id)]);
  if (!card || !before || now - card.lastAt > MOST_MS) return false;
  const examDay = (await store.memberOf(member))?.examDay;
  const regraded = { member, item, correct: true, guessed: true, at: card.lastAt, examDay };
  return store.regradeCard(await repeated(before.card, regraded));
}
