import type { Decimal } from '../../decimal.js';
import { type AskedPeriod, type Claimed, type Entities, entitiesOf } from '../entities/entity.js';

/** Money with what it is to the total: a budget, or something that the total is compared with. */
interface Money {
  readonly typed: string;
  readonly dollars?: Decimal | undefined;
  readonly claimed?: Claimed | undefined;
}

/** All money that is something to the total; where the text asks how many or how long it buys, what may be a budget is one. */
export function moniesOf(entities: Entities, asksOfBudget: boolean): readonly Money[] {
  return entitiesOf(entities, 'aside')
    .filter(({ dollars, claimed }) => dollars ?? claimed)
    .map(({ typed, dollars, claimed }) =>
      asksOfBudget && claimed && !claimed.asked ? { typed, dollars: claimed.dollars } : { typed, dollars, claimed },
    );
}

/**
 * The only budget, in dollars a month or altogether.
 * @param periods for which all of it has to do: "$200 for 16 weeks" is so much a month
 */
export function budgetOf(monies: readonly Money[], periods: readonly AskedPeriod[]): Decimal | undefined {
  const [money, ...more] = monies.filter(({ dollars }) => dollars !== undefined);
  if (!money?.dollars || more.length > 0) return undefined;
  const whole = /\b(?:mo|ye?a?r)/i.test(money.typed) ? undefined : periods.find(({ months }) => months.gt('1'));
  return whole ? money.dollars.div(whole.months) : money.dollars;
}

/** What the total is compared with: all that is claimed, or the only figure. */
export function claimedIn(monies: readonly Money[]): readonly Claimed[] {
  return monies.flatMap(({ claimed }) => (claimed && (claimed.asked || monies.length === 1) ? claimed : []));
}
