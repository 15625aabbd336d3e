import { createHash } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Letters and digits 2 to 7 that differ for other texts: 40 bits in eight of them. */
export function lettersOf(texts: readonly string[], length = 8): string {
  const bytes = createHash('sha256').update(texts.join('\0')).digest();
  return Array.from({ length }, (_, place) => LETTERS[(bytes[place] ?? 0) % LETTERS.length]).join('');
}

/** A whole number from 0 to below `limit` that a text decides, evenly spread. */
export function numberOf(text: string, limit: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(8) % limit;
}
