import type { Entry } from '../notes/entries.js';

/** A piece of a message. */
interface Pattern {
  readonly entry: Entry;
  readonly shared: boolean;
  /** It only counts if the text names the note. */
  readonly ifNamed: boolean;
  /** They follow each other in the text. */
  readonly parts: readonly string[];
  readonly longest: string;
  /** Number of matching characters: more are more specific. */
  readonly length: number;
}

/** Most characters that "…" stands for. */
const LONGEST_GAP = 300;

/** The pieces of the message of an error. */
export function patternsOf(entry: Entry): readonly Pattern[] {
  const { shownAs = [], ifNamed = [], shared = [] } = entry.passage.error ?? {};
  return shownAs.map((piece) => {
    const parts = normalise(piece)
      .split('…')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const longest = parts.reduce((one, other) => (other.length > one.length ? other : one), '');
    return {
      entry,
      shared: shared.includes(piece),
      ifNamed: ifNamed.includes(piece),
      parts,
      longest,
      length: parts.join('').length,
    };
  });
}

/** Whether the parts occur in order and close together, the first not inside a word: "denied: User" is not in "AccessDenied: User". */
export function occur([first = '', ...others]: readonly string[], text: string): boolean {
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (!INSIDE_WORD.test(text.slice(Math.max(0, at - 1), at + 1)) && follow(others, text, at + first.length))
      return true;
  }
  return false;
}
const INSIDE_WORD = /[\p{L}\p{N}]{2}/u;

/** Whether each part occurs close behind the one before. */
function follow([part, ...others]: readonly string[], text: string, from: number): boolean {
  if (part === undefined) return true;
  for (let at = text.indexOf(part, from); at >= 0 && at <= from + LONGEST_GAP; at = text.indexOf(part, at + 1)) {
    if (follow(others, text, at + part.length)) return true;
  }
  return false;
}

/** An exit code in any words: "exits with 137", "Exited (137)", `"exitCode": 137`. */
const EXIT_CODE = /\bexit(?:s|ed|ing)?(?: with)?(?: an?)?(?: error)?(?: ?(?:code|status))?[ :=(]{1,3}(?=\d{1,3}\b)/g;

/** Lower case, without quotation marks and the colon of a code, and with single spaces, also for escaped line breaks in JSON. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\[nrt]/g, ' ')
    .replace(/[“”"'`‘’\\]/g, '')
    .replace(/\.\.\./g, '…')
    .replace(/(?<=code):(?= ?\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(EXIT_CODE, 'exit code ');
}
