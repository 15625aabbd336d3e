import { type Decimal, exact, plain, roundsTo, sum, ZERO } from '../../pricing/decimal.js';
import { formatMoney, unitMoney } from '../../pricing/money.js';
import type { AskedPeriod, Claimed } from '../../pricing/plain-words/entities/entity.js';
import { HOURS_A_MONTH } from '../../pricing/quantities/periods.js';
import { textOf } from '../../pricing/quantities/said.js';
import type { Quote } from '../../pricing/quote.js';
import type { Quoted } from './quoted.js';

/** What money may be meant for, and what that costs. */
interface Meant {
  readonly cost: Decimal;
  /** ", without the free tier" */
  readonly of: string;
  readonly side: Quoted;
}

/** Hours of months of 30 and 31 days. */
const MONTHS = ['720', '744'];
/** Up to this share off, money is nearly right. */
const NEARLY = '0.05';
/** Rounded to whole dollars, it is not more off than this share: $1 is not $0.60. */
const ROUNDED = '0.1';
/** Months are less far apart than that. */
const ROUNDED_OF_MONTH = '0.005';
/** Money so many times as high has another cause than what the total does not include, */
export const MOST_TIMES = '20';
/** and so many times as high or low, than the Region. */
const REGION_TIMES = '2';

/**
 * Whether what somebody says that it costs is right: "**No, $44.92 is $8.88 too high**", and why it may be so high. Money of which nobody says so
 * is only set beside it: "**$20** is $4.82 more than that".
 * @param periods that are asked for: a claim without one may be for any of them
 */
export function claimText(
  claim: Claimed,
  sides: readonly Quoted[],
  periods: readonly AskedPeriod[],
): readonly string[] {
  const { dollars, asked } = claim;
  // The cheapest side comes first, and the total above is that of it.
  const meant = (asked ? sides : sides.slice(0, 1)).flatMap((side) => meanings(claim, side, periods));
  const off = ({ cost }: Meant) => dollars.minus(cost).abs();
  const [nearest] = [...meant].sort((one, other) => off(one).cmp(off(other)));
  if (!nearest) return [];
  const money = unitMoney(plain(dollars), true);
  const isOfMonth = !claim.each && (claim.per ?? 'month') === 'month';
  const months = isOfMonth ? sides.flatMap(({ quote }) => MONTHS.map((hours) => inMonthOf(hours, quote))) : [];
  const rounds = (share: string) => (one: Pick<Meant, 'cost'>) =>
    roundsTo(one.cost, dollars) && one.cost.minus(dollars).abs().lte(one.cost.times(share));
  const right = meant.find(rounds(ROUNDED)) ?? months.find(rounds(ROUNDED_OF_MONTH));
  if (right) return [asked ? `**Yes, ${money} is right**${right.of}` : `**${money}** is about that${right.of}`];
  const difference = formatMoney(off(nearest));
  const isHigh = dollars.gt(nearest.cost);
  // What is free all the time costs nothing.
  const times = nearest.cost.eq(ZERO) ? 0 : Math.round(Number(plain(dollars.div(nearest.cost))));
  const isNear = (cost: Decimal) => dollars.minus(cost).abs().lte(nearest.cost.times(NEARLY));
  if (!asked && times > 1 && isNear(nearest.cost.times(String(times))))
    return [`**${money}** is about ${times} times that${nearest.of}`];
  if (!asked) return [`**${money}** is ${difference} ${isHigh ? 'more' : 'less'} than that${nearest.of}`];
  const says = `${money} is ${difference} too ${isHigh ? 'high' : 'low'}**${nearest.of}`;
  return [isNear(nearest.cost) ? `**Nearly: ${says}` : `**No, ${says}${causeText(dollars, nearest)}`];
}

/** For a month or what else is said, for all or one of them, with the free tier and without. */
function meanings({ months, per, each }: Claimed, side: Quoted, periods: readonly AskedPeriod[]): readonly Meant[] {
  const { total, quote, lines } = side;
  const month = { months: exact('1'), name: periods.length > 0 ? ' for a month' : '' };
  const said = months && { months, name: per === 'month' ? '' : ` for ${per === 'hour' ? 'an' : 'a'} ${per}` };
  const spans = said ? [said] : [month, ...periods.map((one) => ({ ...one, name: ` for ${one.name}` }))];
  const [only, ...others] = lines;
  const count = only && others.length === 0 ? only.line.options['count'] : undefined;
  // Of several things, nobody knows which one.
  if (each && lines.length > 1) return [];
  const number = each && count !== undefined ? textOf(count) : '1';
  const isFree = !total.eq(quote.totalBeforeFreeTier);
  const costs = [
    { cost: total, tier: isFree ? ', with the free tier' : '' },
    ...(isFree ? [{ cost: exact(quote.totalBeforeFreeTier), tier: ', without the free tier' }] : []),
  ];
  return spans.flatMap((span) =>
    costs.map(({ cost, tier }) => ({
      side,
      cost: cost.times(span.months).div(number),
      of: `${number === '1' ? '' : ' for each'}${span.name}${tier}`,
    })),
  );
}

/** What is paid by the hour, in a month of so many. */
function inMonthOf(hours: string, { lines }: Quote) {
  const costs = lines.map(({ amount, unitLabel }) =>
    unitLabel.endsWith('hours') ? exact(amount).times(hours).div(HOURS_A_MONTH) : exact(amount),
  );
  return { cost: sum(costs), of: ` for a month of ${hours} hours` };
}

/** What may make a claim so high or low. */
function causeText(dollars: Decimal, { cost, side: { quote, lines } }: Meant): string {
  const left = quote.assumptions.flatMap((one) => (one.kind === 'not-included' ? [one.what] : []));
  const isMore = left.length > 0 && dollars.gt(cost) && dollars.lte(cost.times(MOST_TIMES));
  const isNear = dollars.lte(cost.times(REGION_TIMES)) && cost.lte(dollars.times(REGION_TIMES));
  const isAnyRegion = isNear && lines.every(({ line }) => line.options['region'] === undefined);
  const more = isMore ? `; it may include what is not counted here (${left.join(', ')})` : '';
  return `${more}${isAnyRegion ? '; the Region is my assumption' : ''}`;
}
