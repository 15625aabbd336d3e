import type { Words } from '../tokens/sense.js';

/** One word or mark of a text, with the position of the phrase that it is part of: "24 / 7" is one phrase of three. */
export interface Piece {
  readonly text: string;
  /** The position among the words of the request. */
  readonly word: number;
}

/** The pieces of a text, in order. */
export type Pieces = readonly Piece[];

/** Takes the phrases of a text apart. */
export function piecesOf(words: Words): Pieces {
  // "5 300" is one number.
  return words.flatMap(({ text, senses }, word) =>
    (senses.some(({ kind }) => kind === 'digits') ? [text] : text.split(' ')).map((piece) => ({ text: piece, word })),
  );
}

/** Whether the piece at a position has this form; never where there is none. */
export function isPiece(pieces: Pieces, at: number, form: RegExp): boolean {
  const piece = pieces[at];
  return piece !== undefined && form.test(piece.text);
}

/** The first position from one on whose piece does not have this form. */
export function past(pieces: Pieces, at: number, form: RegExp): number {
  let to = at;
  while (isPiece(pieces, to, form)) to += 1;
  return to;
}
