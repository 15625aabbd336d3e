import { stemOf, tokensOf } from '../search/analysis.js';
import type { Choices } from './choices.js';
import type { Situations } from './situations.js';

const vocabularies = new WeakMap<Choices, ReadonlySet<string>>();

/** Stems of all words in which situations are told: "crud" is no misspelt word, although no note holds it. Made at the first need. */
export function vocabularyOf(choices: Choices, situations: Situations): ReadonlySet<string> {
  const known = vocabularies.get(choices);
  if (known) return known;
  const texts = [...Object.values(situations).flat(), ...choices.signals.flatMap(({ phrases }) => phrases)];
  const vocabulary = new Set(texts.flatMap((text) => tokensOf(text).map(stemOf)));
  vocabularies.set(choices, vocabulary);
  return vocabulary;
}
