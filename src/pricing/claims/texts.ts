import { ARCHITECTURE_NAMES } from '../architecture.js';
import { type Decimal, exact, plain } from '../decimal.js';
import { perUnit, unitMoney } from '../plain-words/replies/unit-prices.js';
import { groupThousands } from '../quantities/format.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import type { ComparedRate, KnownRate } from './compare-rate.js';
import type { Figure } from './figures.js';

type Verdict = 'yes' | 'nearly' | 'no';

/** What a quoted figure comes to, in a sentence that begins with the verdict. */
export interface CheckedFigure {
  readonly verdict: Verdict;
  readonly text: string;
  /** The rate that it was compared with. */
  readonly known: KnownRate;
}

/** Up to this share off, a figure is nearly right. */
const NEARLY = '0.05';

/** Other Regions cost up to so many times as much as the default one. */
const DEAREST_REGION = '1.6';

/** Whether something quoted is nearly the right figure. */
export function isNearly(quoted: Decimal, right: Decimal): boolean {
  return quoted.minus(right).abs().lte(right.times(NEARLY));
}

/** What is said of something quoted, from its multiple of the right one. */
function verdictOn(ratio: Decimal, right: string, wrong: string): { readonly verdict: Verdict; readonly lead: string } {
  if (ratio.eq('1')) return { verdict: 'yes', lead: `Yes, ${right}` };
  return isNearly(ratio, exact('1'))
    ? { verdict: 'nearly', lead: `Nearly: ${wrong} is ${offBy(ratio)}` }
    : { verdict: 'no', lead: `No, ${wrong} is ${offBy(ratio)}` };
}

/** "Yes, $0.0104 an hour is right. t3.micro: $0.0104 per instance-hour in US East (N. Virginia)." */
export function rateSentence(
  { value, per }: Pick<Figure, 'value' | 'per'>,
  { known, ratio, instead, elsewhere }: ComparedRate,
  prices: Prices,
): CheckedFigure {
  const money = quotedMoney(value);
  const unit = per.replace(/"/g, '').replace(/^(?=\w)/, ' ');
  const basis = basisText(known, prices);
  if (instead === known) {
    const lead = `No, ${money} is not${unit.replace(/^ an? /, ' per ')} but per ${unitOf(known, prices)}`;
    return { verdict: 'no', text: `**${lead}.** ${basis}.`, known };
  }
  const { verdict, lead } = verdictOn(ratio, `${money}${unit} is right`, `${money}${unit}`);
  const isElsewhere = elsewhere && ratio.gt('1') && ratio.lte(DEAREST_REGION);
  const other = instead
    ? insteadText(money, known, instead, prices)
    : isElsewhere
      ? '; some other Regions cost more'
      : '';
  return {
    verdict,
    text: `**${lead}${other && !instead ? ` for ${known.region.name}` : ''}.** ${basis}${other}.`,
    known,
  };
}

/** The price that something was compared with, and what of it is free: "…, after the first 100 GB of a month, which are free". */
function basisText(known: KnownRate, prices: Prices): string {
  const { list, component } = known.thing;
  const free = prices[list].free.get(component);
  const text = priceText(known, prices);
  return free === undefined
    ? text
    : `${text}, after the first ${groupThousands(free)} ${countedName(known, prices)} of a month, which are free`;
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
function priceText(known: KnownRate, prices: Prices): string {
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

/** What is counted, without the thousand or million of a price list's unit: "requests". */
function countedName({ thing: { list, component } }: KnownRate, prices: Prices): string {
  return prices[list].components.get(component)?.unitLabel.replace(/^(?:million|thousand) /, '') ?? '';
}
