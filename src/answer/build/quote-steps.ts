import { commandLine, fittingLines } from '../../pricing/command-line.js';
import type { PlainLine } from '../../pricing/plain-words/reading.js';
import { textOf } from '../../pricing/quantities/said.js';
import { serviceOf } from '../../pricing/services/index.js';
import type { NextStep } from '../answer.js';

/** A line that works, for a button. */
export const QUOTE_EXAMPLE = '/price quote text:2M Lambda calls a month, half a gig, 300 ms each, on arm in Frankfurt';

/** The step to that line. */
export const EXAMPLE_STEP: NextStep = { label: 'Show an example', line: QUOTE_EXAMPLE };

/** What was read of one service, as its subcommand takes it. */
export function lineOf({ service, options }: PlainLine): string {
  return commandLine(`/price ${service}`, options);
}

/** Steps to each of several lines by itself: "Fargate 1 vCPU alone". */
export function stepsTo(lines: readonly PlainLine[]): readonly NextStep[] {
  return fittingLines(
    lines.map((line) => {
      const { instance, vcpu, memory, requests } = line.options;
      const size = vcpu === undefined ? (memory ?? requests) : `${textOf(vcpu)} vCPU`;
      const label = [serviceOf(line.service).name, textOf(instance ?? size ?? '')].filter(Boolean).join(' ');
      return { label: `${label} alone`, line: lineOf(line) };
    }),
  );
}
