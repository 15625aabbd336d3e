import { hash } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A pseudo-random whole number from 0 to below `limit`, always the same for a text. */
export function seededNumber(text: string, limit: number): number {
  return hash('sha256', text, 'buffer').readUInt32BE(8) % limit;
}

/** An id made from texts: letters and digits 2 to 7, 40 bits in eight of them. */
export function seededId(texts: readonly string[], length = 8): string {
  const bytes = hash('sha256', texts.join('\0'), 'buffer');
  return Array.from({ length }, (_, place) => LETTERS[(bytes[place] ?? 0) % LETTERS.length]).join('');
}
