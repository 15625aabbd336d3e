import { isOneOff } from '../../quantities/said.js';
import type { OpenQuestion } from '../clauses/request.js';
import type { AskedPeriod } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';

/** "One semester (5 months)" has as many months as it says, and a single month is what every total is for. */
export function withoutUsual(periods: readonly AskedPeriod[]): readonly AskedPeriod[] {
  const said = withoutSemester(periods);
  return (said.some(({ months }) => months.gt('1')) ? said : periods).filter(({ months }) => !months.eq('1'));
}

function withoutSemester(periods: readonly AskedPeriod[]): readonly AskedPeriod[] {
  return periods.filter((period) => !isSemester(period));
}

/** Whether a period is as long as another one beside it says. */
function isSemester({ typed }: AskedPeriod): boolean {
  return /semester/i.test(typed);
}

/** "A t3.micro for 3 months and a t3.large for 2", "8 months on, 4 months off": no sum would be right for both. */
export function differentLengths(periods: readonly AskedPeriod[]): readonly OpenQuestion[] {
  const lengths = withoutSemester(periods).filter(({ lasting }) => lasting);
  const isOne = lengths.every(({ months }) => lengths[0]?.months.eq(months));
  return isOne ? [] : lengths.map(({ typed }) => ({ kind: 'time', typed, likely: [] }));
}

/** "5 hours in all, and I keep the snapshot for 2 months": what does not come back is not paid for each month, so that the months stand open. */
export function monthsBesideOnce(
  periods: readonly AskedPeriod[],
  interpretations: readonly Interpretation[],
): readonly OpenQuestion[] {
  const isKept = ({ options }: Interpretation) => ['disk', 'storage', 'snapshots'].some((name) => name in options);
  if (!interpretations.some(({ options }) => isOneOff(options['hours'])) || !interpretations.some(isKept)) return [];
  return periods.flatMap(({ typed, months, lasting }) =>
    lasting && months.gt('1') ? [{ kind: 'time', typed, likely: [] }] : [],
  );
}
