import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { distinctAssumptions } from '../../pricing/assumption.js';
import { fittingLines, quoteLine } from '../../pricing/command-line.js';
import { plain } from '../../pricing/decimal.js';
import { shownAmount } from '../../pricing/money.js';
import type { PriceRequest } from '../../pricing/plain-words/clauses/request.js';
import { priceLine } from '../../pricing/plain-words/requests/request-text.js';
import { titleWithin } from '../../pricing/quote.js';
import type { Discounted } from '../../pricing/refusals.js';
import type { Invalid, QuoteAnswer } from '../answer.js';
import { distinctSources } from '../parts/references.js';
import { besideTotal } from './beside-total.js';
import { unlikeSides } from './compared-sides.js';
import { howRead, understoodOf } from './how-read.js';
import { missingFromBill } from './missing-from-bill.js';
import { answerOf, withOwnLine } from './quote.js';
import { stepsTo } from './quote-steps.js';
import type { Quoted } from './quoted.js';

/** A quote for a request in plain words: one service, a sum, or the cheapest of several alternatives. */
export interface PlainQuoteAnswer extends QuoteAnswer {
  /** How the request was read, with what makes no difference or was left out. */
  readonly understood: string;
  /** The total in other periods and currencies, and compared with a budget. */
  readonly besideTotal: readonly string[];
  /** The total in each Region that has all prices, cheapest first, if the request asks for that. */
  readonly regions?: readonly { readonly name: string; readonly total: string }[];
  /** The parts of the sum, each with its total a month; one for a single service. */
  readonly parts: readonly { readonly title: string; readonly total: string }[];
  /** The more expensive alternatives, cheapest first, with the difference a month. */
  readonly comparedWith: readonly {
    readonly title: string;
    readonly regionName: string;
    readonly total: string;
    readonly totalBeforeFreeTier: string;
    readonly difference: string;
  }[];
  /** How the sides of a comparison differ. */
  readonly unlike: readonly string[];
  /** What the request needs and does not name, each with its price. */
  readonly missing: readonly string[];
  /** What the request names and the total does not include, each with the reason. */
  readonly notIncluded: readonly string[];
}

/**
 * The quote of the cheapest alternative, compared with the others.
 * @param notIncluded what has no price, each with the reason
 */
export function plainQuote(
  request: PriceRequest,
  text: string,
  [cheapest, ...dearer]: readonly [Quoted, ...Quoted[]],
  notIncluded: readonly string[],
  knowledge: Knowledge,
): PlainQuoteAnswer | Invalid {
  const { prices } = knowledge;
  const sides = [cheapest, ...dearer].map(({ lines }) => lines);
  const priced = sides.flat();
  const lines = priced.map(({ line }) => line);
  const missing = missingFromBill(request, text, lines, prices);
  const [only, ...more] = priced;
  const own = only && more.length === 0 && !request.everywhere ? only.followUps() : [];
  const neighbors = lines.flatMap(({ service, options, neighbors: types = [] }) =>
    types.map((instance) => ({
      label: `${instance} instead`,
      line: priceLine({ service, options: { ...options, instance } }),
    })),
  );
  const nextSteps = fittingLines([
    ...missing.map(({ step }) => step),
    ...neighbors,
    ...(own.length > 0 ? own : stepsTo(lines)),
  ]);
  const answer = answerOf(cheapest.quote, nextSteps, knowledge);
  // A missing item is shown with its price instead.
  const shown = new Set(missing.map(({ what }) => what));
  const assumptions = answer.assumptions.filter((one) => one.kind !== 'not-included' || !shown.has(one.what));
  const quote = {
    ...answer,
    title: titleOf(cheapest, dearer),
    sources: distinctSources(priced.flatMap((line) => answerOf(line.quote, [], knowledge).sources)),
    understood: understoodOf(request, knowledge),
    besideTotal: besideTotal(request, [cheapest, ...dearer], knowledge),
    assumptions: distinctAssumptions([...howRead(request, lines), ...assumptions]),
    parts: cheapest.lines.map(({ quote: part }) => ({ title: part.title, total: part.total })),
    unlike: dearer.length > 0 ? unlikeSides(sides, prices) : [],
    // Both sides of a comparison may miss the same.
    missing: [...new Set(missing.map((one) => one.text))],
    comparedWith: dearer.map((other) => comparedWith(other, cheapest)),
    notIncluded,
  };
  const [line, ...others] = lines;
  return withOwnLine<PlainQuoteAnswer>(quote, line && others.length === 0 ? priceLine(line) : quoteLine(text));
}

function comparedWith({ quote, lines, total }: Quoted, cheapest: Quoted): PlainQuoteAnswer['comparedWith'][number] {
  return {
    title: lines.length > 1 ? lines.map((line) => line.quote.title).join(' + ') : quote.title,
    regionName: quote.regionName,
    total: plain(total),
    totalBeforeFreeTier: quote.totalBeforeFreeTier,
    difference: plain(shownAmount(total).minus(shownAmount(cheapest.total))),
  };
}

/** What an on-demand price leaves out. */
const ON_DEMAND: Readonly<Record<Discounted, string>> = {
  spot: 'not Spot',
  commitment: 'without a commitment',
  negotiated: 'without your discount',
};

/** A comparison names the winner as such, unless all cost the same. */
function titleOf({ quote, total, alternative: { onDemand } }: Quoted, others: readonly Quoted[]): string {
  const isCheaper = others.some((other) => !shownAmount(other.total).eq(shownAmount(total)));
  const labels = [
    ...(isCheaper ? [others.length === 1 ? 'Cheaper' : 'Cheapest'] : []),
    ...(onDemand ? [`on demand, ${ON_DEMAND[onDemand]}`] : []),
  ];
  return labels.length === 0 ? quote.title : sentenceCase(`${labels.join(', ')}: ${titleWithin(quote.title)}`);
}
