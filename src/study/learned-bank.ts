import { bankOf, type ItemBank } from '../items/bank.js';
import type { StudyMemory } from '../store/study-memory.js';
import { dayIn, USUAL_ZONE } from '../time/days.js';
import { difficultyFrom } from './difficulty.js';

/** Gives the questions the difficulties that members' answers before today show; as they are if the store does not answer. */
export type LearnedBank = (bank: ItemBank) => Promise<ItemBank>;

/** Reads the counts once a day: those before a day do not change any more. */
export function learnedBanks(memory: StudyMemory | undefined, now: () => number): LearnedBank {
  let known: { readonly day: string; readonly from: ItemBank; readonly bank: ItemBank } | undefined;
  return async (from) => {
    const day = dayIn(USUAL_ZONE, now());
    if (known?.day === day && known.from === from) return known.bank;
    const counts = await memory?.ask((store) => store.itemCounts(day));
    if (!counts) return from;
    const byItem = new Map(counts.value.map((count) => [count.item, count]));
    const bank = bankOf(
      from.items.map((item) => {
        const count = byItem.get(item.id);
        return count ? { ...item, difficulty: difficultyFrom(item.difficulty, count) } : item;
      }),
    );
    known = { day, from, bank };
    return bank;
  };
}
