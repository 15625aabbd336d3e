import type { Difficulty } from '../quiz/item.js';
import { bankOf, type ItemBank } from '../quiz/item-bank.js';
import type { ItemCount } from '../store/records.js';
import type { StudyMemory } from '../store/study-memory.js';
import { isoDay } from '../time/days.js';

/** The questions with difficulties learned from members' answers before today; unchanged if the store is unavailable. */
export type LearnedBank = (bank: ItemBank) => Promise<ItemBank>;

/** Reads the counts once a day, since those before a day no longer change. */
export function learnedBanks(memory: StudyMemory | undefined, now: () => number): LearnedBank {
  let known: { readonly day: string; readonly from: ItemBank; readonly bank: ItemBank } | undefined;
  return async (from) => {
    const day = isoDay(now());
    if (known?.day === day && known.from === from) return known.bank;
    const counts = await memory?.ask((store) => store.itemCounts(day));
    if (!counts) return from;
    const byItem = new Map(counts.value.map((count) => [count.item, count]));
    const items = from.items.map((item) => {
      const count = byItem.get(item.id);
      return count ? { ...item, difficulty: difficultyFrom(item.difficulty, count) } : item;
    });
    const bank = bankOf(items);
    known = { day, from, bank };
    return bank;
  };
}

/** Expected share of wrong first answers for each level, and how many answers this prior weighs. */
const EXPECTED: Readonly<Record<Difficulty, number>> = { 1: 0.2, 2: 0.4, 3: 0.6 };
const PRIOR_WEIGHT = 8;
/** Below the first share a question is easy, below the second fair. */
const EASY_BELOW = 0.3;
const FAIR_BELOW = 0.55;

/** The difficulty of a question after members' first answers, starting from the expected one. */
export function difficultyFrom(
  expected: Difficulty,
  { answered, wrong }: Pick<ItemCount, 'answered' | 'wrong'>,
): Difficulty {
  const share = (wrong + EXPECTED[expected] * PRIOR_WEIGHT) / (answered + PRIOR_WEIGHT);
  if (share < EASY_BELOW) return 1;
  return share < FAIR_BELOW ? 2 : 3;
}
