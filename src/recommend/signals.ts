import { stemOf, tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import type { Signal } from './choices.js';
import { durationsIn, memoryIn } from './named-sizes.js';
import { normaliseNeed } from './negated.js';

/** Finds the signals in a need. */
export type SignalFinder = (need: string) => readonly Signal[];

/** Most other words between two words of a phrase. */
const MOST_BETWEEN = 2;
/** Words before a phrase in which a negation applies to it. */
const NEGATION_REACH = 2;
const NEGATIONS = new Set('no not never without don dont isn isnt nothing nor avoid cannot cant'.split(' '));
/** Separates the stems of two clauses. */
const NEXT_CLAUSE = ',';

/** Prepares the phrases of all signals at the first need: there are thousands. */
export function signalFinder({ signals }: { readonly signals: readonly Signal[] }): SignalFinder {
  const prepared = lazily(() => signals.map((signal) => ({ signal, phrases: signal.phrases.map(stemsOf) })));
  return (need) => {
    const tokens = clausesOf(need);
    const seconds = durationsIn(need);
    const gigabytes = memoryIn(need);
    return prepared()
      .filter(
        ({ signal, phrases }) =>
          phrases.some((phrase) => occurs(phrase, tokens)) ||
          isWithin(signal.seconds, seconds) ||
          isWithin(signal.gigabytes, gigabytes),
      )
      .map(({ signal }) => signal);
  };
}

function stemsOf(text: string): string[] {
  return tokenize(normaliseNeed(text)).map(stemOf);
}

/** The stems of a text, with a separator between clauses. */
function clausesOf(text: string): string[] {
  return text
    .split(/[,;:.!?]+\s+/)
    .flatMap((clause, place) => [...(place > 0 ? [NEXT_CLAUSE] : []), ...stemsOf(clause)]);
}

/** Whether the words of a phrase occur in order, close together, and not negated. */
function occurs(phrase: readonly string[], tokens: readonly string[]): boolean {
  const [first = ''] = phrase;
  return tokens.some((token, start) => {
    if (token !== first) return false;
    const end = endOf(phrase.slice(1), tokens, start + 1);
    if (end === undefined) return false;
    // "Not Kubernetes, a container": the container is wanted.
    if (NEGATIONS.has(first)) return !tokens.slice(start, end).includes(NEXT_CLAUSE);
    const before = tokens.slice(Math.max(0, start - NEGATION_REACH), start);
    return !before.slice(before.lastIndexOf(NEXT_CLAUSE) + 1).some((word) => NEGATIONS.has(word));
  });
}

/** Where the rest of a phrase ends; undefined if its words do not follow closely. */
function endOf(rest: readonly string[], tokens: readonly string[], from: number): number | undefined {
  let position = from;
  for (const word of rest) {
    const found = tokens.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return undefined;
    position = found + 1;
  }
  return position;
}

function isWithin(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  const { over = -1, upTo = Number.POSITIVE_INFINITY } = limits;
  return values.some((value) => value > over && value <= upTo);
}
