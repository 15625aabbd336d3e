import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Query } from '../../understand/query.js';
import { THRESHOLDS } from '../thresholds.js';
import type { WeighedOption } from './options.js';
import type { StatedOption } from './stated.js';
import { supportFor } from './support.js';

/** What the notes say about a question that asks for the exception. */
export interface ExceptionFindings {
  /** None if the notes do not decide. */
  readonly exceptions: readonly WeighedOption[];
  /** The options that the notes support, which are not asked for. */
  readonly fitting: readonly StatedOption[];
}

/** Fewer supported options make no rule to which the rest is the exception. */
const LEAST_FITTING = 2;

/**
 * The options that the conditions rule out, or that alone are unsupported while the notes support all others.
 * @param stem as it would ask for what fits
 * @param count how many to choose
 */
export function findExceptions(
  stem: Query,
  weighed: readonly WeighedOption[],
  count: number,
  knowledge: Knowledge,
): ExceptionFindings {
  const support = supportFor(stem, weighed, knowledge);
  const fitting = weighed.flatMap(({ option }, at): readonly StatedOption[] => {
    const { weight = 0, entry } = support[at] ?? {};
    return entry && weight >= THRESHOLDS.examSupport ? [{ option, entry }] : [];
  });
  const ruledOut = weighed.filter((one) => one.ruledOut !== undefined);
  if (ruledOut.length === count) return { exceptions: ruledOut, fitting };
  const unsupported = weighed.filter(({ option }) => !fitting.some((one) => one.option === option));
  const isClear = ruledOut.length === 0 && unsupported.length === count && fitting.length >= LEAST_FITTING;
  return { exceptions: isClear ? unsupported : [], fitting };
}
