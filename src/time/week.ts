import { daysLater } from './days.js';

/** A week from Monday to Sunday, as ISO days. */
export interface Week {
  readonly from: string;
  readonly to: string;
}

/** The week of a day. */
export function weekOf(day: string): Week {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = daysLater(day, -sinceMonday);
  return { from, to: daysLater(from, 6) };
}
