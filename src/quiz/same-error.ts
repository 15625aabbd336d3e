import type { KnownError } from '../notes/note.js';

const STATUS = /(?<![\w.,$:-])(?:[1-5]\d\d)(?![\w.,%:-]*\d)(?! (?:MB|GB|seconds|minutes|ms)\b)/g;
const EXCEPTION = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]+)+\b/g;

/** Whether two errors show the same status code, exit code, exception or piece of text, so that one may be taken for the other. */
export function looksAlike(one: KnownError, other: KnownError): boolean {
  const theirs = new Set(marksOf(other));
  return (
    marksOf(one).some((mark) => theirs.has(mark)) ||
    one.shownAs.some((piece) => other.shownAs.some((rival) => piece.includes(rival) || rival.includes(piece)))
  );
}

function marksOf({ title, shownAs, means }: KnownError): readonly string[] {
  const shown = [title, ...shownAs].join('\n');
  return [...(`${shown}\n${means}`.match(STATUS) ?? []), ...(shown.match(EXCEPTION) ?? [])];
}
