import type { BreakEvenResult } from './break-even.js';
import { breakEvenFollowUps } from './break-even-follow-ups.js';
import { readBreakEvenOptions } from './break-even-options.js';
import { canCompare, findBreakEven } from './find-break-even.js';
import type { OptionValues } from './options.js';
import type { Prices } from './rates.js';

/**
 * Answers `/price break-even`.
 * @param options as typed: memory, duration; optionally requests, against, vcpu, container_memory, per_container, architecture, region
 * @returns where both cost the same with lines to try next, or everything that is wrong with the options
 */
export function priceBreakEven(options: OptionValues, prices: Prices): BreakEvenResult {
  const read = readBreakEvenOptions(options, prices);
  if ('problems' in read) return { ok: false, problems: read.problems };
  const found = findBreakEven(read.input, prices);
  if ('problem' in found) return { ok: false, problems: [found.problem] };
  const canPrice = (other: typeof read.input) => canCompare(other, prices);
  const followUps = breakEvenFollowUps(read.input, found.requests, prices.regions, canPrice);
  return { ok: true, breakEven: found, followUps };
}
