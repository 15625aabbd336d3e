import { stemOf, tokenize } from '../language/tokenize.js';
import type { Signal } from './choices.js';
import { durationsIn, memoryIn } from './named-sizes.js';
import { normaliseNeed } from './spelled-out.js';

/** Finds the features of a situation in what somebody wrote about it. */
export type SignalFinder = (need: string) => readonly Signal[];

/** Other words that may stand between two words of a phrase. */
const MOST_BETWEEN = 2;
/** How far before a phrase a negation counts for it. */
const NEGATION_REACH = 2;
const NEGATIONS = new Set([
  'no',
  'not',
  'never',
  'without',
  'don',
  'dont',
  'isn',
  'isnt',
  'nothing',
  'nor',
  'avoid',
  'cannot',
  'cant',
]);

/** Prepares the phrases of all signals once. */
export function signalFinder({ signals }: { readonly signals: readonly Signal[] }): SignalFinder {
  // Made at the first need: there are thousands of phrases, and a start should not wait for them.
  let prepared: readonly { readonly signal: Signal; readonly phrases: readonly string[][] }[] | undefined;
  return (need) => {
    prepared ??= signals.map((signal) => ({ signal, phrases: signal.phrases.map(stemsOf) }));
    const tokens = stemsOfThoughts(need);
    const seconds = durationsIn(need);
    const gigabytes = memoryIn(need);
    return prepared
      .filter(
        ({ signal, phrases }) =>
          phrases.some((phrase) => occurs(phrase, tokens)) ||
          within(signal.seconds, seconds) ||
          within(signal.gigabytes, gigabytes),
      )
      .map(({ signal }) => signal);
  };
}

function stemsOf(text: string): string[] {
  return tokenize(normaliseNeed(text)).map(stemOf);
}

/** Stands between the stems of two thoughts. */
const NEXT_THOUGHT = ',';

function stemsOfThoughts(text: string): string[] {
  return text
    .split(/[,;:.!?]+\s+/)
    .flatMap((thought, place) => [...(place > 0 ? [NEXT_THOUGHT] : []), ...stemsOf(thought)]);
}

/** Whether the words of a phrase stand in this order, near each other, and are not negated. */
function occurs(phrase: readonly string[], tokens: readonly string[]): boolean {
  const [first = ''] = phrase;
  return tokens.some((token, start) => {
    if (token !== first) return false;
    const end = endOf(phrase.slice(1), tokens, start + 1);
    if (end === undefined) return false;
    // "Not Kubernetes, a container": the container is wanted.
    if (NEGATIONS.has(first)) return !tokens.slice(start, end).includes(NEXT_THOUGHT);
    const before = tokens.slice(Math.max(0, start - NEGATION_REACH), start);
    return !before.slice(before.lastIndexOf(NEXT_THOUGHT) + 1).some((word) => NEGATIONS.has(word));
  });
}

/** Where the rest of a phrase ends if its words follow near each other. */
function endOf(rest: readonly string[], tokens: readonly string[], from: number): number | undefined {
  let position = from;
  for (const word of rest) {
    const found = tokens.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return undefined;
    position = found + 1;
  }
  return position;
}

function within(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  return values.some((value) => value > (limits.over ?? -1) && value <= (limits.upTo ?? Number.POSITIVE_INFINITY));
}
