import { hash } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Letters and digits 2 to 7 that differ for other texts: 40 bits in eight of them. */
export function lettersOf(texts: readonly string[], length = 8): string {
  const bytes = hash('sha256', texts.join('\0'), 'buffer');
  return Array.from({ length }, (_, place) => LETTERS[(bytes[place] ?? 0) % LETTERS.length]).join('');
}

/** A whole number from 0 to below `limit` that a text decides, evenly spread. */
export function numberOf(text: string, limit: number): number {
  return hash('sha256', text, 'buffer').readUInt32BE(8) % limit;
}
