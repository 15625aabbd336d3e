import type { ItemBank } from '../quiz/item-bank.js';
import type { Store } from '../store/sql-store.js';
import type { StudyMemory } from '../store/study-memory.js';
import { isoDay } from '../time/days.js';
import { DAY_MS } from '../time/local-time.js';

const REPORTS_TO_SILENCE = 3;
const WITHIN_DAYS = 30;

/** Ids of questions that three members have reported within 30 days. */
export async function silencedIn(store: Store, now: number): Promise<ReadonlySet<string>> {
  const reports = await store.reportsSince(isoDay(now - WITHIN_DAYS * DAY_MS));
  const counts = new Map<string, number>();
  for (const { item } of reports) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= REPORTS_TO_SILENCE).map(([item]) => item));
}

/** The bank without silenced questions; `find` still finds them for old buttons. */
export function withoutSilenced(bank: ItemBank, silenced: ReadonlySet<string>): ItemBank {
  return { items: bank.items.filter(({ id }) => !silenced.has(id)), find: bank.find };
}

/** Ids of silenced questions, if the store is open: asking a question does not open it. */
export async function silencedNow(memory: StudyMemory | undefined, now: number): Promise<ReadonlySet<string>> {
  const found = memory?.isOpen() ? await memory.ask((store) => silencedIn(store, now)) : undefined;
  return found?.value ?? new Set();
}
