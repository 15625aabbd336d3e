import type { PlainWordsKnowledge } from '../plain-words/read-facts.js';
import type { Prices } from '../rates.js';
import type { TextLine } from './texts.js';

/** What the reader of a second line knows. */
export type SecondLineKnowledge = PlainWordsKnowledge & { readonly prices: Pick<Prices, 'regions' | 'ec2'> };

/** What is compared, each with all that is added up. */
export type Alternatives = readonly (readonly TextLine[])[];

/** The request with a change, or why there is none, in words that ask. */
export type Changed = { readonly to: Alternatives } | { readonly asks: string };
