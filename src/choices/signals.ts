import { stemOf, tokensOf } from '../search/analysis.js';
import type { Choices, Signal } from './choices.js';
import { gigabytesNamed, secondsNamed } from './named-sizes.js';
import { spelledOut } from './spelled-out.js';

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
export function signalFinder({ signals }: Choices): SignalFinder {
  // Made at the first need: there are thousands of phrases, and a start should not wait for them.
  let prepared: readonly { readonly signal: Signal; readonly phrases: readonly string[][] }[] | undefined;
  return (need) => {
    prepared ??= signals.map((signal) => ({ signal, phrases: signal.phrases.map(stemsOf) }));
    const tokens = stemsOf(need);
    const seconds = secondsNamed(need);
    const gigabytes = gigabytesNamed(need);
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
  return tokensOf(spelledOut(text)).map(stemOf);
}

/** Whether the words of a phrase stand in this order, near each other, and are not negated. */
function occurs(phrase: readonly string[], tokens: readonly string[]): boolean {
  const [first = ''] = phrase;
  return tokens.some((token, start) => {
    if (token !== first || !follows(phrase.slice(1), tokens, start + 1)) return false;
    const before = tokens.slice(Math.max(0, start - NEGATION_REACH), start);
    return NEGATIONS.has(first) || !before.some((word) => NEGATIONS.has(word));
  });
}

function follows(rest: readonly string[], tokens: readonly string[], from: number): boolean {
  let position = from;
  for (const word of rest) {
    const found = tokens.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return false;
    position = found + 1;
  }
  return true;
}

function within(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  return values.some((value) => value > (limits.over ?? -1) && value <= (limits.upTo ?? Number.POSITIVE_INFINITY));
}
