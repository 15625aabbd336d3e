import { type Decimal, exact } from '../../pricing/decimal.js';
import type { PricedAlternative, PricedLine } from '../../pricing/plain-words/price-lines.js';
import type { Alternative } from '../../pricing/plain-words/reading.js';
import { sumQuotes } from '../../pricing/plain-words/sum-quotes.js';
import { understoodText } from '../../pricing/plain-words/understood.js';
import type { Quote } from '../../pricing/quote.js';

/** An alternative of which every line has a price. */
export interface Quoted {
  /** All its lines added up. */
  readonly quote: Quote;
  readonly alternative: Alternative;
  readonly lines: readonly PricedLine[];
  readonly total: Decimal;
}

/** The alternatives of which every line has a price, the cheapest first. */
export function quotedOf(alternatives: readonly PricedAlternative[]): readonly Quoted[] {
  const quoted = alternatives.flatMap(({ alternative, priced, unpriced }) => {
    const [first, ...others] = priced;
    if (!first || unpriced.length > 0) return [];
    const quote = sumQuotes(first, others);
    return [{ quote, alternative, lines: priced, total: exact(quote.total) }];
  });
  return quoted.sort((first, second) => first.total.cmp(second.total));
}

/** "London or Virginia? It has to stay in the UK": what is named again is the same side. */
export function distinctSides(quoted: readonly Quoted[]): readonly Quoted[] {
  const sides = quoted.map(({ lines }) => lines.map(({ line }) => understoodText(line)).join());
  return quoted.filter((_, at) => sides.indexOf(sides[at] ?? '') === at);
}
