import { withThousands } from '../entities/amount.js';
import { numberAt as wordNumberAt } from '../entities/numbers.js';
import { isPiece, type Pieces } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import type { Words } from '../tokens/sense.js';

/** Reads a number at the start of a word, in digits or words; of two ends of a range ("5-10 rps") nobody knows which is meant: NaN. */
export function numberAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  const word = pieces[at]?.word;
  if (word === undefined || pieces[at - 1]?.word === word) return undefined;
  const number = wordNumberAt(words, word);
  if (!number || number.negative || number.to === word) return undefined;
  const to = behindWord(pieces, number.to - 1);
  const isOpen = isPiece(pieces, to, /^(?:-|to|–)$/) && isPiece(pieces, to + 1, /^\d/);
  const isRange = isOpen || number.readings.some(({ as }) => as.endsWith('the upper end'));
  return { value: isRange ? Number.NaN : Number(withThousands(number).toString()), to };
}

/** The position behind the pieces of a word. */
export function behindWord(pieces: Pieces, word: number): number {
  const to = pieces.findIndex((piece) => piece.word > word);
  return to < 0 ? pieces.length : to;
}
