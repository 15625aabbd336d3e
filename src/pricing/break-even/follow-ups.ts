import { fittingLines } from '../command-line.js';
import { exact } from '../decimal.js';
import { followUpsFor, inOtherRegion, onOtherArchitecture, type Variant } from '../follow-ups.js';
import type { FollowUp } from '../quote.js';
import type { Region } from '../regions.js';
import { lineOf } from '../services/form.js';
import { LAMBDA_LOAD } from '../services/lambda/options.js';
import { BREAK_EVEN, type BreakEvenInput } from './form.js';
import { usualInstanceFor } from './usual-instance.js';

/**
 * Lines to try after a break-even: the other architecture, EC2 or Fargate instead, another Region, and the Lambda quote.
 * @param requests where both cost the same, if they ever do
 * @param canPrice whether an input can be compared; lines that cannot are left out
 */
export function breakEvenFollowUps(
  input: BreakEvenInput,
  requests: string | undefined,
  regions: readonly Region[],
  canPrice: (input: BreakEvenInput) => boolean,
): readonly FollowUp[] {
  const changes = [onOtherArchitecture(input), ...againstOther(input), ...inOtherRegion(input, regions)];
  const lines = followUpsFor<BreakEvenInput>(changes, canPrice, (changed) => lineOf(BREAK_EVEN, changed));
  if (requests === undefined) return lines;
  const form = { id: 'lambda', example: '', options: LAMBDA_LOAD, short: true } as const;
  const there = { label: 'Lambda at that number', line: lineOf(form, { ...input, requests: exact(requests) }) };
  return [...lines, ...fittingLines([there])];
}

function againstOther(input: BreakEvenInput): readonly Variant<BreakEvenInput>[] {
  const load = { ...input, vcpu: undefined, container_memory: undefined, per_container: undefined };
  if (input.against.instance !== undefined) return [{ label: 'Against Fargate', changed: { ...load, against: {} } }];
  const instance = usualInstanceFor(input.memory.div('1024'));
  return instance === undefined ? [] : [{ label: `Against ${instance}`, changed: { ...load, against: { instance } } }];
}
