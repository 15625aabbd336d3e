import { type Decimal, exact, smaller, ZERO } from './decimal.js';

/** The part of a price list that holds between two quantities: from `tierFrom` to below `tierTo` (null: no end). */
export interface Tier {
  readonly tierFrom: string;
  readonly tierTo: string | null;
}

/** How much of a quantity falls into one tier. */
export interface TierShare<T extends Tier> {
  readonly tier: T;
  readonly quantity: Decimal;
}

/**
 * Splits a quantity over tiers: each tier prices only what lies between its limits. What lies above the last tier stays
 * in it, even if its limit is known and the next price is not.
 * @param tiers joined, lowest first
 * @returns the tiers that the quantity reaches; the first one even if the quantity is zero
 */
export function splitOverTiers<T extends Tier>(quantity: Decimal, tiers: readonly T[]): readonly TierShare<T>[] {
  return tiers.flatMap((tier, index) => {
    const end = index === tiers.length - 1 || tier.tierTo === null ? quantity : smaller(quantity, exact(tier.tierTo));
    const share = end.minus(tier.tierFrom);
    return share.gt(ZERO) || index === 0 ? [{ tier, quantity: share.gt(ZERO) ? share : ZERO }] : [];
  });
}

/** Whether a quantity lies above everything that the tiers have a price for. */
export function exceedsTiers(quantity: Decimal, tiers: readonly Tier[]): boolean {
  const end = tiers.at(-1)?.tierTo;
  return typeof end === 'string' && quantity.gt(end);
}

/**
 * Checks that tiers start at 0 and join without gap or overlap, so that every quantity has exactly one price.
 * @param tiers lowest first
 * @returns for each mistake its tier, and what to change
 */
export function tierMistakes(tiers: readonly Tier[]): readonly { readonly tier: number; readonly message: string }[] {
  // Nearly every price has one tier without limits; there are a thousand of them at each start.
  if (tiers.length === 1 && tiers[0]?.tierFrom === '0' && tiers[0].tierTo === null) return [];
  let expected: string | null = '0';
  return tiers.flatMap(({ tierFrom: from, tierTo: to }, tier) => {
    const endMistake =
      to !== null && exact(to).lte(from) && `ends at "${to}", not above its start "${from}": raise tierTo`;
    const message = startMistake(from, expected) ?? endMistake;
    expected = to;
    return message ? [{ tier, message }] : [];
  });
}

function startMistake(from: string, expected: string | null): string | undefined {
  if (expected === null) return 'is priced already by a tier without an end: remove one, or give that tier a tierTo';
  const start = exact(from);
  if (start.eq(expected)) return undefined;
  const fault = start.gt(expected) ? 'leaves a gap after' : 'overlaps';
  if (expected === '0') return `the first tier must start at "0", not "${from}"`;
  return `${fault} the tier below, which ends at "${expected}": set tierFrom to "${expected}"`;
}
