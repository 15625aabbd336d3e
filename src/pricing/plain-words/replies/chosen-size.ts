import { exact, plain } from '../../decimal.js';
import { cheapestInstances } from '../../instance-types.js';
import { textOf } from '../../quantities/said.js';
import type { Prices } from '../../rates.js';
import { completeOptions, missingOptions } from '../clauses/interpret.js';
import type { AskedSize, PriceRequest, ServiceRequest } from '../clauses/request.js';
import { priceAlternative } from './priced.js';

/** A request for the smallest or the cheapest, or for the largest that its budget pays for, with that size: "the biggest t3 for $40 a month". */
export function withChosenSize(request: PriceRequest, prices: Prices): PriceRequest {
  const { alternatives, asksSize, budget } = request;
  const [only, ...others] = alternatives;
  const [line, ...more] = only?.lines ?? [];
  if (!asksSize || !only || !line || others.length + more.length > 0) return request;
  const missing = missingOptions(line.service, line.options);
  const sizes = sizesOf(line, asksSize, prices).filter((values) => values.length === missing.length);
  if (missing.length === 0) return request;
  const priced = sizes
    .flatMap((values) => {
      const size = Object.fromEntries(missing.map((option, at) => [option, values[at] ?? '']));
      const options = completeOptions(line.service, { ...line.options, ...size });
      const alternative = { ...only, lines: [{ ...line, options }] };
      const found = priceAlternative(alternative, prices).priced;
      return found.map(({ quote }) => ({ alternative, size: values.join(' vCPU, '), quote }));
    })
    .sort((one, other) => exact(one.quote.total).cmp(other.quote.total));
  const largest = priced.findLast(({ quote }) => budget && exact(quote.total).lte(budget));
  const chosen = asksSize.extreme === 'largest' ? largest : priced[0];
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
  const isUsual = extreme !== 'cheapest' && family === undefined && size.startsWith(`${USUAL}.`);
  return `\`${size}\` is the ${extreme}${isUsual ? ` of the ${USUAL} family` : ''} that I found.`;
}

/** The family of instance types to choose from if none is named: that of most small servers. */
const USUAL = 't3';

/** Of the cheapest types some may have no price with what else is asked for. */
const MOST_TRIED = 10;

/** The sizes to choose from, each with the values of the options that say it. */
function sizesOf(
  { service, options }: ServiceRequest,
  { extreme, family = extreme === 'cheapest' ? undefined : USUAL }: AskedSize,
  prices: Prices,
): readonly (readonly string[])[] {
  if (service === 'lightsail') return prices.lightsail.facts.bundles.map(({ name }) => [name]);
  if (service === 'fargate')
    return prices.fargate.facts.taskSizes.map(({ vcpu, memoryGb }) => [plain(vcpu), `${plain(memoryGb)}GB`]);
  if (service !== 'ec2') return [];
  const region = options['region'];
  const windows = options['os'] !== undefined && textOf(options['os']) === 'windows';
  const types = cheapestInstances({ windows }, prices.ec2, typeof region === 'string' ? region : undefined);
  const ofFamily = types.filter((type) => family === undefined || type.startsWith(`${family}.`));
  return ofFamily.slice(0, MOST_TRIED).map((type) => [type]);
}
