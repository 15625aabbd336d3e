import type { OptionValues } from '../options.js';
import type { Prices } from '../rates.js';
import { readInput } from '../services/form.js';
import type { BreakEvenResult } from './break-even.js';
import { canCompare, findBreakEven } from './find.js';
import { breakEvenFollowUps } from './follow-ups.js';
import { BREAK_EVEN, type BreakEvenInput } from './form.js';

/** Answers `/price break-even`: where both cost the same with lines to try next, or everything that is wrong with the options. */
export function priceBreakEven(options: OptionValues, prices: Prices): BreakEvenResult {
  const read = readInput(BREAK_EVEN, options, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const found = findBreakEven(read.input, prices);
  if ('problem' in found) return { ok: false, problems: [found.problem] };
  const canPrice = (other: BreakEvenInput) => canCompare(other, prices);
  const followUps = breakEvenFollowUps(read.input, found.requests, prices.regions, canPrice);
  return { ok: true, breakEven: found, followUps };
}
