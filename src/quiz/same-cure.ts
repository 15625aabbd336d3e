import { keptByText } from '../kept-by-text.js';
import { analyze, stemOf } from '../language/tokenize.js';
import type { KnownError } from '../notes/note.js';

/** Verbs of cures that mean the same, each group by its first one. */
const SAME_VERBS = [
  ['raise', 'increase', 'enlarge', 'extend', 'request'],
  ['mend', 'correct', 'fix', 'repair', 'cure'],
  ['add', 'attach', 'give', 'grant', 'allow', 'permit', 'open'],
  ['delete', 'remove', 'release', 'free', 'clean', 'prune'],
  ['create', 'make', 'recreate', 'build', 'rebuild'],
  ['restart', 'start', 'reboot'],
  ['set', 'change', 'switch', 'choose', 'turn', 'use'],
  ['retry', 'repeat', 'wait'],
].map((verbs) => verbs.map(stemOf));
/** To try again is the same whatever is tried. */
const WITHOUT_OBJECT = stemOf('retry');
/** Words behind a verb among which its object stands. */
const OBJECT_WITHIN = 3;
const STATUS = /(?<![\w.,$:-])(?:[1-5]\d\d)(?![\w.,%:-]*\d)(?! (?:MB|GB|seconds|minutes|ms)\b)/g;
const EXCEPTION = /\b[A-Z][a-z]+(?:[A-Z][A-Za-z]+)+\b/g;

/** Whether a cure holds a clause that does the same to the same thing as a clause of another error's cure or causes. */
export function mendsToo(cure: string, { mend, causes }: Pick<KnownError, 'mend' | 'causes'>): boolean {
  const theirs = [mend, ...causes.map(({ text }) => text)].flatMap(clausesOf);
  return clausesOf(cure).some(({ verb, objects }) =>
    theirs.some(
      (other) =>
        other.verb === verb && (verb === WITHOUT_OBJECT || objects.some((object) => other.objects.includes(object))),
    ),
  );
}

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

interface Clause {
  readonly verb: string;
  readonly objects: readonly string[];
}

const clausesOf = keptByText((text): readonly Clause[] =>
  text.split(/[;:.,(](?:\s+|$)|\s+(?:and|or|then|but)\s+/).flatMap((clause) => {
    const [verb, ...objects] = analyze(clause).map(({ stem }) => stem);
    if (verb === undefined) return [];
    const [same = verb] = SAME_VERBS.find((verbs) => verbs.includes(verb)) ?? [];
    return [{ verb: same, objects: objects.slice(0, OBJECT_WITHIN) }];
  }),
);
