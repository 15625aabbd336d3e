import { lazily } from '../lazily.js';
import type { Signal } from './choices.js';
import { durationsIn, memoryIn } from './named-sizes.js';
import { occurs, type Phrase, phraseOf, stemsOf } from './phrases.js';

/** Finds the signals in a need. */
export type SignalFinder = (need: string) => readonly Signal[];

/** Prepares the phrases of all signals at the first need, by their first stem: there are thousands. */
export function signalFinder({ signals }: { readonly signals: readonly Signal[] }): SignalFinder {
  const byFirst = lazily(() => phrasesByFirst(signals));
  return (need) => {
    const words = stemsOf(need);
    const seconds = durationsIn(need);
    const gigabytes = memoryIn(need);
    const named = new Set(
      [...new Set(words.stems)]
        .flatMap((stem) => byFirst().get(stem) ?? [])
        .filter(({ phrase }) => occurs(phrase, words))
        .map(({ signal }) => signal),
    );
    return signals.filter(
      (signal) => named.has(signal) || isWithin(signal.seconds, seconds) || isWithin(signal.gigabytes, gigabytes),
    );
  };
}

function phrasesByFirst(signals: readonly Signal[]) {
  const byFirst = new Map<string, { readonly signal: Signal; readonly phrase: Phrase }[]>();
  for (const signal of signals)
    for (const phrase of signal.phrases.map(phraseOf)) {
      const alike = byFirst.get(phrase.first) ?? [];
      alike.push({ signal, phrase });
      byFirst.set(phrase.first, alike);
    }
  return byFirst;
}

function isWithin(limits: Signal['seconds'], values: readonly number[]): boolean {
  if (!limits) return false;
  const { over = -1, upTo = Number.POSITIVE_INFINITY } = limits;
  return values.some((value) => value > over && value <= upTo);
}
