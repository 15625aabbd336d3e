import { ARCHITECTURE_NAMES } from '../architecture.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { perUnit, unitMoney } from '../plain-words/replies/unit-prices.js';
import { groupThousands } from '../quantities/format.js';
import { HOURS_A_MONTH } from '../quantities/periods.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import type { ComparedRate, KnownRate } from './compare-rate.js';
import type { Figure } from './figures.js';

/** What a quoted figure comes to, in a sentence that begins with the verdict. */
export interface CheckedFigure {
  readonly verdict: 'yes' | 'nearly' | 'no' | 'bill';
  readonly text: string;
  /** The rates that it was compared with. */
  readonly known: readonly KnownRate[];
}

/** Up to this share off, a figure is nearly right. */
const NEARLY = '0.05';

/** Whether something quoted is nearly the right figure. */
export function isNearly(quoted: Decimal, right: Decimal): boolean {
  return quoted.minus(right).abs().lte(right.times(NEARLY));
}

/** "Yes, $0.0104 an hour is right. t3.micro: $0.0104 per instance-hour in US East (N. Virginia)." */
export function rateSentence(
  { value, per }: Figure,
  { known, ratio, instead }: ComparedRate,
  prices: Prices,
): CheckedFigure {
  const money = quotedMoney(value);
  const typed = `${money}${per.replace(/"/g, '').replace(/^(?=\w)/, ' ')}`;
  const { list, component } = known.thing;
  const free = prices[list].free.get(component);
  const freeText =
    free === undefined
      ? ''
      : `, after the first ${groupThousands(free)} ${countedName(known, prices)} of a month, which are free`;
  const rest = `${priceText(known, prices)}${freeText}${instead ? insteadText(money, known, instead, prices) : ''}.`;
  if (ratio.eq('1')) return { verdict: 'yes', text: `**Yes, ${typed} is right.** ${rest}`, known: [known] };
  const isNear = isNearly(ratio, exact('1'));
  const text = `**${isNear ? 'Nearly:' : 'No,'} ${typed} is ${offBy(ratio)}.** ${rest}`;
  return { verdict: isNear ? 'nearly' : 'no', text, known: [known] };
}

/** "too high by a factor of 10", "13 % too low" */
function offBy(ratio: Decimal): string {
  const isHigh = ratio.gt('1');
  const times = isHigh ? ratio : exact('1').div(ratio);
  const side = isHigh ? 'too high' : 'too low';
  if (times.gte('2')) return `${side} by a factor of ${plain(exact(times.toPrecision(3)))}`;
  const percent = ratio.minus('1').abs().times('100');
  return `${plain(percent.gte('1') ? percent.round(0) : exact(percent.toPrecision(1)))} % ${side}`;
}

/** "t3.micro: $0.0104 per instance-hour in US East (N. Virginia)" */
export function priceText(known: KnownRate, prices: Prices): string {
  const { thing, region, rate, architecture } = known;
  const processor = architecture === 'arm64' && thing.variant === undefined ? ' on Arm' : '';
  return `${nameOf(thing, prices)}${processor}: ${unitMoney(rate.price)} per ${unitOf(known, prices)} in ${region.name}`;
}

function unitOf({ thing: { list, component } }: KnownRate, prices: Prices): string {
  return perUnit(prices[list].components.get(component)?.unitLabel ?? '');
}

/** What something is called beside its price: "t3.micro", "NAT gateways", "Fargate vCPU". */
export function nameOf({ list, component, variant }: KnownRate['thing'], prices: Prices): string {
  const { label = component } = prices[list].components.get(component) ?? {};
  if (list === 'network' || list === 'ec2') return variant ?? label;
  return `${serviceOf(list).name} ${label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;
}

function insteadText(money: string, known: KnownRate, instead: KnownRate, prices: Prices): string {
  const { thing, region, architecture } = instead;
  if (thing.component !== known.thing.component || thing.variant !== known.thing.variant)
    return `; ${money} is the price of ${nameOf(thing, prices)}`;
  const where = region === known.region ? `on ${ARCHITECTURE_NAMES[architecture]}` : `in ${region.name}`;
  return `; ${money} is its price ${where}`;
}

/** Money as somebody wrote it: "$33", "$0.10". */
export function quotedMoney(value: Decimal): string {
  const digits = plain(value);
  return digits.includes('.') ? unitMoney(digits) : `$${groupThousands(digits)}`;
}

/** What is always on, from its number on average in a month: "about 2 of them", "66 hours of one". */
export function runningText(number: Decimal): string {
  const shown = number.round(1);
  if (shown.lt('1')) return `${plain(number.times(HOURS_A_MONTH).round(0))} hours of one`;
  return `about ${shown.eq('1') ? 'one' : plain(shown)} of them`;
}

const DIGITS = { maximumSignificantDigits: 3 } as const;
const SMALL = new Intl.NumberFormat('en-US', DIGITS);
const LARGE = new Intl.NumberFormat('en-US', { ...DIGITS, notation: 'compact', compactDisplay: 'long' });

/** How many units a price pays for: "11.4 million requests". */
export function countedText(number: Decimal, known: KnownRate, prices: Prices): string {
  const count = number.times(known.thing.unit.count);
  return `${(count.lt('1e6') ? SMALL : LARGE).format(Number(plain(count)))} ${countedName(known, prices)}`;
}

/** What is counted, without the thousand or million of a price list's unit: "requests". */
function countedName({ thing: { list, component } }: KnownRate, prices: Prices): string {
  return prices[list].components.get(component)?.unitLabel.replace(/^(?:million|thousand) /, '') ?? '';
}
