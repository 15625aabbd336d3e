import type { ServiceId } from '../../price-lists.js';
import { textOf } from '../../quantities/said.js';
import { DEFAULT_REGION } from '../../regions.js';
import { serviceOf } from '../../services/index.js';
import type { ServiceRequest } from '../clauses/request.js';
import type { RequestOptions } from '../slots/interpretation.js';

/** Options that settle the default of another. */
const SETTLED_BY: Readonly<Record<string, readonly string[]>> = {
  architecture: ['edge'],
  region: ['edge'],
};

/** How a request was understood: "Lambda (requests: 3M, memory: 512MB, duration: 200ms)". */
export function understoodText({ service, options }: ServiceRequest): string {
  return withOptions(serviceOf(service).name, options);
}

/** How a break-even was understood: "break-even (memory: 512MB, duration: 200ms), against Fargate, on x86, in us-east-1". */
export function breakEvenText(options: RequestOptions): string {
  const { against, architecture, region } = options;
  const usual = [
    ...(against === undefined ? ['against Fargate'] : []),
    ...(architecture === undefined ? ['on x86'] : []),
    ...(region === undefined ? [`in ${DEFAULT_REGION}`] : []),
  ];
  return [withOptions('break-even', options), usual.join(', ')].filter(Boolean).join(', ');
}

function withOptions(name: string, options: RequestOptions): string {
  const said = Object.entries(options).map(([option, value]) => `${option.replaceAll('_', ' ')}: ${textOf(value)}`);
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

/** The defaults that apply: "x86, us-east-1"; empty if every option was given. */
export function defaultsText(lines: readonly ServiceRequest[]): string {
  const defaults = lines.flatMap(({ service, options }) => {
    const open = Object.entries(serviceOf(service).plain.usual).filter(([option]) => options[option] === undefined);
    return open.filter(([option]) => !isSettled(service, option, options)).map(([, words]) => words);
  });
  return [...new Set(defaults)].join(', ');
}

function isSettled(service: ServiceId, option: string, options: ServiceRequest['options']): boolean {
  // An instance type has its processor.
  const { on = 'fargate' } = options;
  if (service === 'batch' && option === 'architecture') return on !== 'fargate';
  // Load balancers and snapshots of Lightsail need no instance.
  if (service === 'lightsail' && option === 'count') return options['memory'] === undefined;
  return SETTLED_BY[option]?.some((other) => options[other] !== undefined) ?? false;
}
