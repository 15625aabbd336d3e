import { lazily } from '../lazily.js';
import type { Signal } from './choices.js';
import { durationsIn, memoryIn } from './named-sizes.js';
import { occurs, phraseOf, stemsOf } from './phrases.js';

/** Finds the signals in a need. */
export type SignalFinder = (need: string) => readonly Signal[];

/** Prepares the phrases of all signals at the first need: there are thousands. */
export function signalFinder({ signals }: { readonly signals: readonly Signal[] }): SignalFinder {
  const prepared = lazily(() => signals.map((signal) => ({ signal, phrases: signal.phrases.map(phraseOf) })));
  return (need) => {
    const words = stemsOf(need);
    const present = new Set(words.stems);
    const seconds = durationsIn(need);
    const gigabytes = memoryIn(need);
    return prepared()
      .filter(
        ({ signal, phrases }) =>
          phrases.some((phrase) => present.has(phrase.first) && occurs(phrase, words)) ||
          isWithin(signal.seconds, seconds) ||
          isWithin(signal.gigabytes, gigabytes),
      )
      .map(({ signal }) => signal);
  };
}

function isWithin(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  const { over = -1, upTo = Number.POSITIVE_INFINITY } = limits;
  return values.some((value) => value > over && value <= upTo);
}
