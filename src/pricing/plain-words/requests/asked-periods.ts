import type { AskedPeriod } from '../entities/entity.js';
import type { OpenQuestion } from './request.js';

/** "One semester (5 months)" has as many months as it says, and a single month is what every total is for. */
export function withoutUsual(periods: readonly AskedPeriod[]): readonly AskedPeriod[] {
  const said = withoutSemester(periods);
  return (said.some(({ months }) => months.gt('1')) ? said : periods).filter(({ months }) => !months.eq('1'));
}

function withoutSemester(periods: readonly AskedPeriod[]): readonly AskedPeriod[] {
  return periods.filter(({ typed }) => !/semester/i.test(typed));
}

/** "A t3.micro for 3 months and a t3.large for 2", "8 months on, 4 months off": no sum would be right for both. */
export function differentLengths(periods: readonly AskedPeriod[]): readonly OpenQuestion[] {
  const lengths = withoutSemester(periods).filter(({ lasting }) => lasting);
  const isOne = lengths.every(({ months }) => lengths[0]?.months.eq(months));
  return isOne ? [] : lengths.map(({ typed }) => ({ kind: 'time', typed, likely: [] }));
}
