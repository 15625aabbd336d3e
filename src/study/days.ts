/** One missed day in so many does not end a row. */
const FORGIVEN_IN = 7;
export const DAY_MS = 86_400_000;

/** The day in a time zone, as ISO text. */
export function dayIn(zone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** Whether a name is a time zone that days can be told in. */
export function isZone(name: string): boolean {
  try {
    dayIn(name, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether a text is a day that exists, as `2026-12-15`. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * How many days in a row something was answered on, up to today or yesterday. One missed day in seven is forgiven and not counted.
 * @param days ISO days with an answer, in any order
 */
export function daysInARow(days: readonly string[], today: string): number {
  const answered = new Set(days);
  let count = 0;
  let sinceMissed = FORGIVEN_IN;
  // Today is not over yet, so that nothing on it is no miss.
  for (let day = answered.has(today) ? today : before(today); ; day = before(day)) {
    if (answered.has(day)) {
      count += 1;
      sinceMissed += 1;
    } else if (sinceMissed >= FORGIVEN_IN && answered.has(before(day))) sinceMissed = 0;
    else return count;
  }
}

function before(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
}
