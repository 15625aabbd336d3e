import type { Problem } from '../notes/problem.js';
import { exact, plain, roundHalfUp } from './decimal.js';
import { PRICE_LISTS } from './price-lists.js';
import { groupThousands } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { Prices } from './rates.js';
import { DEFAULT_REGION } from './regions.js';

/** `{price:lambda.duration arm64}` in a note. */
const REFERENCE = /\{price:([^{}\n]*)\}/g;

/** Whether a text refers to prices. */
export function refersToPrices(text: string): boolean {
  return text.includes('{price:');
}

/**
 * Fills in the prices that a text refers to by name: `{price:eks.cluster-standard-support}` becomes "$0.10".
 * @param file named in every problem
 * @returns the text with prices; a reference that cannot be filled stays, and is reported
 */
export function fillPrices(
  file: string,
  text: string,
  prices: Prices,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const filled = text.replace(REFERENCE, (reference, words: string, offset: number) => {
    const found = priceText(words, prices);
    if ('shown' in found) return found.shown;
    problems.push({ file, line: text.slice(0, offset).split('\n').length, message: `${reference}: ${found.mistake}` });
    return reference;
  });
  return { text: filled, problems };
}

/** A text with a placeholder amount for each remaining reference. */
export function withSomePrice(text: string): string {
  return text.replace(REFERENCE, () => '$1');
}

type Filled = { readonly shown: string } | { readonly mistake: string };

/** The place and format of a price. */
interface PriceFormat {
  readonly region: string;
  readonly architecture: 'arm64' | 'x86_64';
  readonly monthly: boolean;
  readonly rounded: boolean;
}

function priceText(words: string, prices: Prices): Filled {
  const [name = '', ...options] = words.trim().split(/\s+/);
  const service = PRICE_LISTS.find((known) => name.startsWith(`${known}.`));
  if (!service) return { mistake: `must start with a service and a dot: ${PRICE_LISTS.join(', ')}` };
  const { components, tiersOf } = prices[service];
  const names = [...components.keys()];
  const named = componentOf(names, name.slice(service.length + 1));
  if (!named) return { mistake: `names none of ${names.join(', ')} of ${service}` };
  const format = formatOf(options, prices);
  if ('mistake' in format) return format;
  const [rate] = tiersOf({ ...named, region: format.region, architecture: format.architecture });
  if (!rate) return { mistake: `has no price in ${format.region}: see prices/${service}.json` };
  const unit = components.get(named.component)?.unit ?? '';
  if (format.monthly && !/hour/i.test(unit)) return { mistake: `is paid by the ${unit}, so "monthly" tells nothing` };
  return { shown: dollars(rate.price, format, unit) };
}

/** "instance.t3.micro" is a component with a variant; some components have dots of their own. */
function componentOf(
  names: readonly string[],
  name: string,
): { readonly component: string; readonly variant?: string } | undefined {
  const component = names.find((known) => name === known || name.startsWith(`${known}.`));
  if (component === undefined) return undefined;
  const variant = name.slice(component.length + 1);
  return variant === '' ? { component } : { component, variant };
}

function formatOf(words: readonly string[], { regions }: Prices): PriceFormat | { readonly mistake: string } {
  const codes = words.filter((word) => regions.some(({ code }) => code === word));
  const unknown = words.find((word) => !FORMS.includes(word) && !codes.includes(word));
  if (unknown !== undefined) return { mistake: `"${unknown}" is neither a Region's code nor ${FORMS.join(', ')}` };
  return {
    region: codes[0] ?? DEFAULT_REGION,
    architecture: words.includes('arm64') ? 'arm64' : 'x86_64',
    monthly: words.includes('monthly'),
    rounded: words.includes('rounded'),
  };
}

const FORMS: readonly string[] = ['arm64', 'monthly', 'rounded'];

/** A price as AWS writes it: "$0.0000166667", "$1.00"; by the month "$73" and "$3.65". */
function dollars(price: string, { monthly, rounded }: PriceFormat, unit: string): string {
  const amount = monthly ? exact(price).times(HOURS_A_MONTH) : exact(price);
  if (rounded) return `$${groupThousands(plain(roundHalfUp(amount, 0)))}`;
  const digits = monthly ? plain(roundHalfUp(amount, 2)) : plain(amount);
  const [whole = '', decimals = ''] = digits.split('.');
  const isWhole = decimals === '' && (monthly || unit === 'month');
  return `$${groupThousands(whole)}${isWhole ? '' : `.${decimals.padEnd(2, '0')}`}`;
}
