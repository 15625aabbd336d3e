import { keptByText } from '../../kept-by-text.js';
import { lazily } from '../../lazily.js';
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

/** What one line says, and what each of its parts, several ask while it is answered. */
const MOST_KEPT = 20;

/** The readers by price list, which knows its Regions. */
const readers = new WeakMap<PlainWordsKnowledge['prices'], (text: string) => SaidText>();

/** Reads a text as words and what they say. */
export function readFacts(text: string, { prices, findOutOfScope }: PlainWordsKnowledge): SaidText {
  const read = readers.get(prices) ?? reader(prices.regions, findOutOfScope);
  readers.set(prices, read);
  return read(text);
}

function reader(...known: Parameters<typeof wordReader>): (text: string) => SaidText {
  const read = wordReader(...known);
  return keptByText((text) => {
    const words = read(text);
    // Most texts are about no price, as their words alone tell.
    const facts = lazily(() => scan(words));
    return {
      words,
      get facts() {
        return facts();
      },
    };
  }, MOST_KEPT);
}
