import type { OutOfScopeFinder } from '../../understand/out-of-scope.js';
import type { Prices } from '../rates.js';
import type { Fact } from './facts.js';
import type { Word } from './meaning.js';
import { scan } from './scan.js';
import { wordReader } from './words.js';

/** What the reader of plain words needs to know. */
export interface PlainWordsKnowledge {
  readonly prices: Pick<Prices, 'regions' | 'ec2'>;
  readonly findOutOfScope: OutOfScopeFinder;
}

/** A text in words, and what they say. */
export interface SaidText {
  readonly words: readonly Word[];
  readonly facts: readonly Fact[];
}

/** The text that was read last, by the prices it was read with: several ask what one line says. */
const lastSaid = new WeakMap<PlainWordsKnowledge['prices'], SaidText & { readonly text: string }>();

/** Reads a text as words and what they say. */
export function readFacts(text: string, { prices, findOutOfScope }: PlainWordsKnowledge): SaidText {
  const last = lastSaid.get(prices);
  if (last?.text === text) return last;
  const words = wordReader(prices.regions, findOutOfScope)(text);
  const said = { text, words, facts: scan(words) };
  lastSaid.set(prices, said);
  return said;
}
