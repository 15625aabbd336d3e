import { exact, plain, roundHalfUp } from './decimal.js';
import { unitMoney } from './money.js';
import { PRICE_LISTS } from './price-lists.js';
import { groupThousands } from './quantities/format.js';
import { HOURS_A_MONTH } from './quantities/periods.js';
import type { Prices } from './rates.js';
import { DEFAULT_REGION } from './regions.js';

type Filled = { readonly shown: string } | { readonly mistake: string };

const FORMS: readonly string[] = ['arm64', 'monthly', 'rounded'];

/** The price that the words of a reference name, or what is wrong with them. */
export function priceText(words: string, prices: Prices): Filled {
  const [name = '', ...options] = words.trim().split(/\s+/);
  const service = PRICE_LISTS.find((known) => name.startsWith(`${known}.`));
  if (!service) return { mistake: `must start with a service and a dot: ${PRICE_LISTS.join(', ')}` };
  const { components, tiersOf } = prices[service];
  const names = [...components.keys()];
  // "instance.t3.micro" is a component with a variant; some components have dots of their own.
  const named = name.slice(service.length + 1);
  const component = names.find((known) => named === known || named.startsWith(`${known}.`));
  if (component === undefined) return { mistake: `names none of ${names.join(', ')} of ${service}` };
  const codes = options.filter((word) => prices.regions.some(({ code }) => code === word));
  const unknown = options.find((word) => !FORMS.includes(word) && !codes.includes(word));
  if (unknown !== undefined) return { mistake: `"${unknown}" is neither a Region's code nor ${FORMS.join(', ')}` };
  const [region = DEFAULT_REGION] = codes;
  const variant = named.slice(component.length + 1) || undefined;
  const [rate] = tiersOf({ component, variant, region, architecture: options.includes('arm64') ? 'arm64' : 'x86_64' });
  if (!rate) return { mistake: `has no price in ${region}: see prices/${service}.json` };
  const unit = components.get(component)?.unit ?? '';
  const monthly = options.includes('monthly');
  if (monthly && !/hour/i.test(unit)) return { mistake: `is paid by the ${unit}, so "monthly" tells nothing` };
  const amount = monthly ? exact(rate.price).times(HOURS_A_MONTH) : exact(rate.price);
  if (options.includes('rounded')) return { shown: `$${groupThousands(plain(roundHalfUp(amount, 0)))}` };
  return { shown: unitMoney(plain(monthly ? roundHalfUp(amount, 2) : amount), monthly || unit === 'month') };
}
