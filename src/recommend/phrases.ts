import { stemOf, tokenize } from '../language/tokenize.js';
import { clausesOf } from './negated.js';

/** Most other words between two words of a phrase. */
const MOST_BETWEEN = 2;
/** Words before a phrase in which a negation applies to it, */
const NEGATION_REACH = 2;
/** besides these. */
const CARRYING = stemmed('a an any the need or');
const NEGATIONS = stemmed('no not never without don dont isn isnt nothing nor avoid hate cannot cant');
/** Stems behind a phrase that switch it off: "a GPU is not needed". */
const SWITCHED_OFF = /^(?:(?:is|ar|realli) )*not (?:realli )?(?:need|requir|necessari|want)/;
const MOST_BEHIND = 4;

/** A phrase as stems; most needs do not even hold its first one. */
export interface Phrase {
  readonly first: string;
  readonly others: readonly string[];
}

/** A need as stems in order, each with the number of its clause. */
export interface NeedStems {
  readonly stems: readonly string[];
  readonly clauses: readonly number[];
}

/** The stems of a need. */
export function stemsOf(need: string): NeedStems {
  const clauses = clausesOf(need).map((clause) => tokenize(clause).map(stemOf));
  return { stems: clauses.flat(), clauses: clauses.flatMap((stems, place) => stems.map(() => place)) };
}

/** Prepares a phrase. */
export function phraseOf(text: string): Phrase {
  const [first = '', ...others] = stemsOf(text).stems;
  return { first, others };
}

/** Whether the words of a phrase occur in order, close together, and not negated. */
export function occurs({ first, others }: Phrase, { stems, clauses }: NeedStems): boolean {
  return stems.some((stem, start) => {
    const end = stem === first ? endOf(others, stems, start + 1) : undefined;
    if (end === undefined) return false;
    // "No GPU needed, Docker image" is not "no Docker".
    if (NEGATIONS.has(first)) return clauses[end - 1] === clauses[start];
    const behind = stems.slice(end, end + MOST_BEHIND).filter((_, place) => clauses[end + place] === clauses[end - 1]);
    return !isNegated(start, stems, clauses) && !SWITCHED_OFF.test(behind.join(' '));
  });
}

/** Whether one of the last words of the clause before a place denies what begins there. */
function isNegated(start: number, stems: readonly string[], clauses: readonly number[]): boolean {
  let left = NEGATION_REACH;
  for (let place = start - 1; left > 0 && clauses[place] === clauses[start]; place -= 1) {
    const word = stems[place] ?? '';
    if (CARRYING.has(word)) continue;
    if (NEGATIONS.has(word)) return true;
    left -= 1;
  }
  return false;
}

/** Where words end that follow closely from a place, in order; undefined if they do not. */
function endOf(words: readonly string[], stems: readonly string[], from: number): number | undefined {
  let position = from;
  for (const word of words) {
    const found = stems.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return undefined;
    position = found + 1;
  }
  return position;
}

function stemmed(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stemOf));
}
