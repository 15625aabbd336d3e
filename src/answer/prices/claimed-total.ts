import { type Decimal, decimalPlaces, exact, plain, roundHalfUp } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { AskedPeriod, Claimed } from '../../pricing/plain-words/entities/entity.js';
import { HOURS_A_MONTH } from '../../pricing/quantities/periods.js';
import type { Quote } from '../../pricing/quote.js';
import type { Prices } from '../../pricing/rates.js';
import type { Quoted } from './quoted.js';

/** As a share of the total, up to this a claim is nearly right. */
const NEAR = '0.05';
/** A multiple of the total, or a total with addresses, is met within this share. */
const MET = '0.004';
const ABOUT = '0.02';
const MOST_TIMES = '20';
const MOST_ADDRESSES = '4';

/**
 * Whether what somebody says that a request costs is right: "**No, $44.92 is $8.88 too high**", and what would cost so much.
 * @param periods that are asked for: a claim without one may be for any of them
 */
export function claimedTexts(
  claims: readonly Claimed[],
  sides: readonly Quoted[],
  periods: readonly AskedPeriod[],
  prices: Prices,
): readonly string[] {
  return claims.flatMap(({ dollars, months: said }) => {
    const spans = said ? [said] : [exact('1'), ...periods.map(({ months }) => months)];
    const meant = sides.flatMap((side) => spans.map((months) => ({ side, months })));
    const off = ({ side, months }: (typeof meant)[number]) => dollars.minus(side.total.times(months)).abs();
    const [nearest] = meant.sort((one, other) => off(one).cmp(off(other)));
    return nearest ? [claimedText({ dollars, months: nearest.months }, nearest.side, prices)] : [];
  });
}

type Claim = Required<Claimed>;

function claimedText(claim: Claim, side: Quoted, prices: Prices): string {
  const { dollars, months } = claim;
  const { total, totalBeforeFreeTier } = side.quote;
  const money = claimedMoney(dollars);
  const isOf = (monthly: string | Decimal) => isRounded(exact(monthly).times(months), dollars);
  if (isOf(total)) return `**Yes, ${money} is right**`;
  if (isOf(totalBeforeFreeTier)) return `**Yes, ${money} is right**, without the free tier`;
  const days = MONTHS.find((hours) => isOf(exact(totalBeforeFreeTier).times(hours).div(HOURS_A_MONTH)));
  if (days) return `**Yes, ${money} is right** for a month of ${days} hours`;
  // A claim rarely counts the free tier.
  const real = exact(totalBeforeFreeTier).times(months);
  const off = dollars.minus(real);
  const by = `${formatMoney(off.abs())} too ${off.gt('0') ? 'high' : 'low'}`;
  const lead = off.abs().lte(real.times(NEAR)) ? `**Nearly: ${money} is ${by}**` : `**No, ${money} is ${by}**`;
  return `${lead}${fitText(claim, side.quote, prices)}`;
}

/** "$9", "$44.92": as it was written. */
function claimedMoney(dollars: Decimal): string {
  return decimalPlaces(dollars) === 0 ? `$${plain(dollars)}` : formatMoney(dollars);
}

function isRounded(real: Decimal, said: Decimal): boolean {
  return roundHalfUp(real, decimalPlaces(said)).eq(said);
}

/** Hours of months of 30 and 31 days. */
const MONTHS = ['720', '744'];

/** What costs what somebody says: several of it, another part of the list, or it with public addresses; or what may be in it. */
function fitText({ dollars, months }: Claim, quote: Quote, prices: Prices): string {
  const said = dollars.div(months);
  const total = exact(quote.totalBeforeFreeTier);
  const ratio = total.eq('0') ? total : said.div(total);
  const times = roundHalfUp(ratio, 0);
  if (times.gte('2') && times.lte(MOST_TIMES) && isMet(ratio, times, ABOUT))
    return `; it is ${isMet(ratio, times) ? '' : 'about '}${plain(times)} times as much`;
  const like = otherPart(said, quote, prices);
  if (like) return `; ${like}`;
  const [rate] = prices.ec2.tiersOf({ component: 'public-ipv4', region: quote.region });
  const address = exact(rate?.price ?? '0').times(HOURS_A_MONTH);
  const addresses = address.eq('0') ? address : roundHalfUp(said.minus(total).div(address), 0);
  if (addresses.gt('0') && addresses.lte(MOST_ADDRESSES) && isMet(said, total.plus(address.times(addresses))))
    return `; with ${plain(addresses)} public IPv4 (${formatMoney(address)} each) it is ${formatMoney(said)}`;
  const left = said.gt(total) ? leftOutOf(quote) : '';
  return left === '' ? '' : `; it may have in it what is not counted here (${left})`;
}

/** What else of the same list has that price for the quantity: 40 GB of logs kept, and not sent. */
function otherPart(said: Decimal, { lines, service, region }: Quote, prices: Prices): string | undefined {
  const [line, ...more] = lines;
  if (!line || more.length > 0 || !IN_GB.test(line.unit)) return undefined;
  const { components, tiersOf } = prices[service];
  for (const [component, { label, unit, variant }] of components) {
    const [rate] = IN_GB.test(unit) && variant === undefined ? tiersOf({ component, region }) : [];
    if (rate && exact(rate.price).times(line.quantity).eq(said))
      return `"${label}" costs so much, at $${rate.price} per ${unit}`;
  }
  return undefined;
}

const IN_GB = /^GB(?:-month)?$/;

function isMet(one: Decimal, other: Decimal, within = MET): boolean {
  return one.minus(other).abs().lte(other.times(within));
}

function leftOutOf({ assumptions }: Quote): string {
  return assumptions.flatMap((one) => (one.kind === 'not-included' ? [one.what] : [])).join(', ');
}
