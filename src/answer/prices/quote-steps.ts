import { fittingLines } from '../../pricing/command-line.js';
import type { ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { priceLine } from '../../pricing/plain-words/requests/request-text.js';
import type { ServiceId } from '../../pricing/price-lists.js';
import { textOf } from '../../pricing/quantities/said.js';
import { serviceOf } from '../../pricing/services/index.js';
import type { NextStep } from '../answer.js';

/** A line that works. */
export const QUOTE_EXAMPLE = '/price quote text:2M Lambda calls a month, half a gig, 300 ms each, on arm in Frankfurt';

/** A step to an example, of the requested service if there is one. */
export function exampleStep(service?: ServiceId): NextStep {
  const line = (service && serviceOf(service).example) || QUOTE_EXAMPLE;
  return { label: 'Show an example', line };
}

/** A step to each line by itself: "Only Fargate 1 vCPU". */
export function stepsTo(lines: readonly ServiceRequest[]): readonly NextStep[] {
  const names = lines.map(nameOf);
  return fittingLines(
    lines.map((line, index) => {
      const alike = lines.filter((_, other) => names[other] === names[index]);
      return {
        label: `Only ${[names[index], ...distinguishingValues(line, alike)].join(' ')}`,
        line: priceLine(line),
      };
    }),
  );
}

function nameOf({ service, options: { instance, vcpu, memory, requests } }: ServiceRequest): string {
  const size = vcpu === undefined ? (memory ?? requests) : `${textOf(vcpu)} vCPU`;
  return [serviceOf(service).name, textOf(instance ?? size ?? '')].filter(Boolean).join(' ');
}

/** The values that tell a line from others of the same name: "http", "arm64", "count 2". */
function distinguishingValues(
  { service, options }: ServiceRequest,
  alike: readonly ServiceRequest[],
): readonly string[] {
  const { usual } = serviceOf(service).plain;
  const names = new Set(alike.flatMap((line) => Object.keys(line.options)));
  return [...names].flatMap((name) => {
    const values = new Set(alike.map((line) => textOf(line.options[name] ?? '')));
    const value = textOf(options[name] ?? usual[name] ?? '');
    if (values.size < 2 || value === '') return [];
    return [/^\d+$/.test(value) ? `${name.replaceAll('_', ' ')} ${value}` : value];
  });
}
