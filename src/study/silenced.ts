import type { ItemBank } from '../items/bank.js';
import type { Store } from '../store/sql-store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { isoDay } from '../time/days.js';
import { DAY_MS } from '../time/local-time.js';

const REPORTS_TO_SILENCE = 3;
const WITHIN_DAYS = 30;

/** Ids of questions that three members have reported within 30 days. */
export async function silencedIn(store: Store, now: number): Promise<ReadonlySet<string>> {
  const since = isoDay(now - WITHIN_DAYS * DAY_MS);
  const reports = await store.reportsSince(since);
  const counts = new Map<string, number>();
  for (const { item } of reports) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPORTS_TO_SILENCE).map(([item]) => item));
}

/** The questions without those that were silenced; a button of one of them still finds it. */
export function audible(bank: ItemBank, silenced: ReadonlySet<string>): ItemBank {
  if (silenced.size === 0) return bank;
  return { items: bank.items.filter(({ id }) => !silenced.has(id)), find: bank.find };
}

/** Ids of questions that are not asked, as far as the store is open: to ask a question it is not opened. */
export async function silencedNow(memory: StudyMemory | undefined, now: number): Promise<ReadonlySet<string>> {
  if (!memory?.isOpen()) return new Set();
  return (await memory.ask((store) => silencedIn(store, now)))?.value ?? new Set();
}
