import type { PriceRequestKnowledge } from '../plain-words/is-price-request.js';
import type { TextLine } from './texts.js';

/** What the reader of a second line knows. */
export type SecondLineKnowledge = PriceRequestKnowledge;

/** What is compared, each with all that is added up. */
export type Alternatives = readonly (readonly TextLine[])[];

/** The request with a change, or why there is none, in words that ask. */
export type Changed = { readonly to: Alternatives } | { readonly asks: string };
