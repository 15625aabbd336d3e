import { stemOf, tokenize } from '../language/tokenize.js';
import { clausesOf } from './negated.js';

/** Most other words between two words of a phrase. */
const MOST_BETWEEN = 2;
/** Words before a phrase in which a negation applies to it, */
const NEGATION_REACH = 2;
/** besides these. */
const CARRYING = stemmed('a an any the need or');
const NEGATIONS = stemmed('no not never without don dont isn isnt nothing nor avoid cannot cant');
/** Stems behind a phrase that switch it off: "a GPU is not needed". */
const SWITCHED_OFF = /^(?:(?:is|ar|realli) )*not (?:realli )?(?:need|requir|necessari|want)/;
const MOST_BEHIND = 4;

/** A phrase as stems; most needs do not even hold its first one. */
interface Phrase {
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
    const inClause = (place: number): boolean => clauses[place] === clauses[start];
    const before = stems.slice(0, start).filter((word, place) => inClause(place) && !CARRYING.has(word));
    const behind = stems.slice(end, end + MOST_BEHIND).filter((_, place) => clauses[end + place] === clauses[end - 1]);
    return !before.slice(-NEGATION_REACH).some((word) => NEGATIONS.has(word)) && !SWITCHED_OFF.test(behind.join(' '));
  });
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
