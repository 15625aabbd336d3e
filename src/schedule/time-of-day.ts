import type { StoredServer } from '../store/records.js';
import { localTime } from '../time/local-time.js';

/** Whether a local time such as `09:00` is within quiet hours, which may span midnight; two equal times mean none. */
export function isQuiet(time: string, { quietFrom, quietTo }: Pick<StoredServer, 'quietFrom' | 'quietTo'>): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** The local time in a zone, as `09:00`. */
export function timeIn(zone: string, at: number): string {
  return localTime(zone, at).slice(11, 16);
}

/** Whether a text is a time of day; `9:00` is not, `09:00` is. */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}
