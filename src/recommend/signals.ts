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

/** A phrase as stems; most needs do not even hold its first one. */
interface Phrase {
  readonly first: string;
  readonly others: readonly string[];
}

/** Prepares the phrases of all signals at the first need: there are thousands. */
export function signalFinder({ signals }: { readonly signals: readonly Signal[] }): SignalFinder {
  const prepared = lazily(() => signals.map((signal) => ({ signal, phrases: signal.phrases.map(phraseOf) })));
  return (need) => {
    const tokens = stemsOf(need);
    const present = new Set(tokens);
    const seconds = durationsIn(need);
    const gigabytes = memoryIn(need);
    return prepared()
      .filter(
        ({ signal, phrases }) =>
          phrases.some((phrase) => present.has(phrase.first) && occurs(phrase, tokens)) ||
          isWithin(signal.seconds, seconds) ||
          isWithin(signal.gigabytes, gigabytes),
      )
      .map(({ signal }) => signal);
  };
}

function stemsOf(text: string): string[] {
  return tokenize(normaliseNeed(text)).map(stemOf);
}

function phraseOf(text: string): Phrase {
  const [first = '', ...others] = stemsOf(text);
  return { first, others };
}

/** Whether the words of a phrase occur in order, close together, and not negated. */
function occurs({ first, others }: Phrase, tokens: readonly string[]): boolean {
  return tokens.some((token, start) => {
    if (token !== first) return false;
    const before = tokens.slice(Math.max(0, start - NEGATION_REACH), start);
    return follows(others, tokens, start + 1) && !before.some((word) => NEGATIONS.has(word));
  });
}

/** Whether words follow closely from a place, in order. */
function follows(words: readonly string[], tokens: readonly string[], from: number): boolean {
  let position = from;
  for (const word of words) {
    const found = tokens.indexOf(word, position);
    if (found < 0 || found - position > MOST_BETWEEN) return false;
    position = found + 1;
  }
  return true;
}

function isWithin(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  const { over = -1, upTo = Number.POSITIVE_INFINITY } = limits;
  return values.some((value) => value > over && value <= upTo);
}
