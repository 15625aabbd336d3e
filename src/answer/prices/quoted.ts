import { type Decimal, exact } from '../../pricing/decimal.js';
import type { Alternative } from '../../pricing/plain-words/clauses/request.js';
import type { PricedAlternative, PricedRequest } from '../../pricing/plain-words/replies/priced.js';
import { sumQuotes } from '../../pricing/plain-words/replies/sum-quotes.js';
import { understoodText } from '../../pricing/plain-words/replies/understood.js';
import type { Quote } from '../../pricing/quote.js';

/** An alternative whose lines all have a price. */
export interface Quoted {
  /** The sum of its lines. */
  readonly quote: Quote;
  readonly alternative: Alternative;
  readonly lines: readonly PricedRequest[];
  readonly total: Decimal;
}

/** The alternatives whose lines all have a price, cheapest first. */
export function quotedOf(alternatives: readonly PricedAlternative[]): readonly Quoted[] {
  const quoted = alternatives.flatMap(({ alternative, priced, unpriced }) => {
    const [first, ...others] = priced;
    if (!first || unpriced.length > 0) return [];
    const quote = sumQuotes(first, others);
    return [{ quote, alternative, lines: priced, total: exact(quote.total) }];
  });
  return quoted.sort((first, second) => first.total.cmp(second.total));
}

/** Each side of a comparison once: "London or Virginia? It has to stay in the UK" names London twice. */
export function distinctSides(alternatives: readonly Alternative[]): readonly Alternative[] {
  const sides = alternatives.map(({ lines }) => lines.map(understoodText).join());
  return alternatives.filter(({ refused }, at) => refused.length > 0 || sides.indexOf(sides[at] ?? '') === at);
}
