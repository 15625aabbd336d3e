import { lazily } from '../../lazily.js';
import type { OutOfScopeFinder } from '../../understand/out-of-scope.js';
import type { Prices } from '../rates.js';
import type { Fact } from './facts.js';
import type { Word } from './meaning.js';
import type { PriceModel } from './price-model.js';
import { scan } from './scan.js';
import { type WordReader, wordReader } from './words.js';

/** What the reader of plain words needs to know. */
export interface PlainWordsKnowledge {
  readonly prices: Pick<Prices, 'regions' | 'ec2'>;
  readonly findOutOfScope: OutOfScopeFinder;
  /** What tells requests for a price from other lines. */
  readonly priceModel: PriceModel;
}

/** A text in words, and what they say. */
export interface SaidText {
  readonly words: readonly Word[];
  readonly facts: readonly Fact[];
}

/** The reader of words for a price list, which knows its Regions, and the text that was read last: several ask what one line says. */
interface KnownReader {
  readonly read: WordReader;
  last?: SaidText & { readonly text: string };
}

const readers = new WeakMap<PlainWordsKnowledge['prices'], KnownReader>();

/** Reads a text as words and what they say. */
export function readFacts(text: string, { prices, findOutOfScope }: PlainWordsKnowledge): SaidText {
  const reader = readers.get(prices) ?? { read: wordReader(prices.regions, findOutOfScope) };
  readers.set(prices, reader);
  if (reader.last?.text === text) return reader.last;
  const words = reader.read(text);
  // Most texts are about no price, as their words alone tell.
  const facts = lazily(() => scan(words));
  reader.last = {
    text,
    words,
    get facts() {
      return facts();
    },
  };
  return reader.last;
}
