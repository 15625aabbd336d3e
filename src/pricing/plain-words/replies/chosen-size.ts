import { exact } from '../../decimal.js';
import { cheapestInstances } from '../../instance-types.js';
import type { Prices } from '../../rates.js';
import { completeOptions, missingOptions } from '../clauses/interpret.js';
import type { AskedSize, PriceRequest, ServiceRequest } from '../requests/request.js';
import { priceAlternative } from './priced.js';

/** A request for the smallest, or for the largest that its budget pays for, with that size: "the biggest t3 for $40 a month". */
export function withChosenSize(request: PriceRequest, prices: Prices): PriceRequest {
  const { alternatives, asksSize, budget } = request;
  const [only, ...others] = alternatives;
  const [line, ...more] = only?.lines ?? [];
  if (!asksSize || !only || !line || others.length + more.length > 0) return request;
  const [option, ...missing] = missingOptions(line.service, line.options);
  if (option === undefined || missing.length > 0) return request;
  const priced = sizesOf(line, asksSize, prices).flatMap((size) => {
    const options = completeOptions(line.service, { ...line.options, [option]: size });
    const alternative = { ...only, lines: [{ ...line, options }] };
    return priceAlternative(alternative, prices).priced.map(({ quote }) => ({ alternative, size, quote }));
  });
  const largest = priced.findLast(({ quote }) => budget && exact(quote.total).lte(budget));
  const chosen = asksSize.extreme === 'smallest' ? priced[0] : largest;
  if (!chosen) return request;
  const next = asksSize.extreme === 'largest' ? priced[priced.indexOf(chosen) + 1] : undefined;
  const why = next ? [`The next larger one, \`${next.size}\`, would be more than that.`] : [];
  return {
    ...request,
    alternatives: [chosen.alternative],
    missing: [],
    explained: [...request.explained, foundText(chosen.size, asksSize), ...why],
  };
}

function foundText(size: string, { extreme, family }: AskedSize): string {
  const isUsual = family === undefined && size.startsWith(`${USUAL}.`);
  return `\`${size}\` is the ${extreme}${isUsual ? ` of the ${USUAL} family` : ''} that I found.`;
}

/** The family of instance types to choose from if none is named: that of most small servers. */
const USUAL = 't3';

/** The sizes to choose from, the cheapest first. */
function sizesOf(
  { service, options }: ServiceRequest,
  { family = USUAL }: AskedSize,
  prices: Prices,
): readonly string[] {
  if (service === 'lightsail') return prices.lightsail.facts.bundles.map(({ name }) => name);
  if (service !== 'ec2') return [];
  const region = options['region'];
  const types = cheapestInstances({}, prices.ec2, typeof region === 'string' ? region : undefined);
  return types.filter((type) => type.startsWith(`${family}.`));
}
