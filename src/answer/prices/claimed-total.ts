import { isNearly, quotedMoney } from '../../pricing/claims/texts.js';
import { type Decimal, exact, plain, roundHalfUp, roundsTo } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import type { AskedPeriod, Claimed } from '../../pricing/plain-words/entities/entity.js';
import { HOURS_A_MONTH } from '../../pricing/quantities/periods.js';
import type { Quote } from '../../pricing/quote.js';
import type { Quoted } from './quoted.js';

/**
 * Whether what somebody says that a request costs is right: "**No, $44.92 is $8.88 too high**", and what would cost so much.
 * @param periods that are asked for: a claim without one may be for any of them
 */
export function claimedTexts(
  claims: readonly Claimed[],
  sides: readonly Quoted[],
  periods: readonly AskedPeriod[],
): readonly string[] {
  return claims.flatMap(({ dollars, months: said }) => {
    const spans = said ? [said] : [exact('1'), ...periods.map(({ months }) => months)];
    const meant = sides.flatMap(({ quote, total }) =>
      spans.map((months) => ({ quote, months, cost: total.times(months) })),
    );
    const off = ({ cost }: (typeof meant)[number]) => dollars.minus(cost).abs();
    const [nearest] = meant.sort((one, other) => off(one).cmp(off(other)));
    return nearest ? [claimedText(dollars, nearest.months, nearest.quote)] : [];
  });
}

/** Hours of months of 30 and 31 days. */
const MONTHS = ['720', '744'];

function claimedText(dollars: Decimal, months: Decimal, quote: Quote): string {
  const money = quotedMoney(dollars);
  // A claim rarely counts the free tier.
  const real = exact(quote.totalBeforeFreeTier).times(months);
  const right = [
    { cost: exact(quote.total).times(months), how: '' },
    { cost: real, how: ', without the free tier' },
    ...MONTHS.map((hours) => ({ cost: real.times(hours).div(HOURS_A_MONTH), how: ` for a month of ${hours} hours` })),
  ].find(({ cost }) => roundsTo(cost, dollars));
  if (right) return `**Yes, ${money} is right**${right.how}`;
  const off = dollars.minus(real);
  const lead = isNearly(dollars, real) ? 'Nearly:' : 'No,';
  const side = off.gt('0') ? 'high' : 'low';
  return `**${lead} ${money} is ${formatMoney(off.abs())} too ${side}**${causeText(dollars, real, quote)}`;
}

/** The multiples of a total that somebody may mean, and how far off they may be as a share of it. */
const TIMES = { least: '2', most: '20', within: '0.02' } as const;

/** What may make a claim so high: several of it, or what the total does not include. */
function causeText(dollars: Decimal, real: Decimal, { assumptions }: Quote): string {
  if (dollars.lte(real)) return '';
  const ratio = real.eq('0') ? real : dollars.div(real);
  const times = roundHalfUp(ratio, 0);
  const isTimes = times.gte(TIMES.least) && times.lte(TIMES.most);
  if (isTimes && ratio.minus(times).abs().lte(times.times(TIMES.within)))
    return `; it is ${ratio.round(2).eq(times) ? '' : 'about '}${plain(times)} times as much`;
  const left = assumptions.flatMap((one) => (one.kind === 'not-included' ? [one.what] : []));
  return left.length === 0 ? '' : `; it may have in it what is not counted here (${left.join(', ')})`;
}
