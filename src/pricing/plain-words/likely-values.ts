import type { Prices } from '../rates.js';
import { priceAlternative } from './price-lines.js';
import type { PlainLine } from './reading.js';
import { completed, missingOptions } from './services/parts.js';

/** Usual values of what may be missing, from small to large; values at the same place go together. */
const USUAL: Readonly<Record<PlainLine['service'], Readonly<Record<string, readonly string[]>>>> = {
  lambda: {
    requests: ['100k', '1M', '10M'],
    memory: ['128MB', '512MB', '1GB'],
    duration: ['100ms', '200ms', '1s'],
  },
  fargate: {
    vcpu: ['0.25', '0.5', '1', '2', '4', '8'],
    memory: ['512MB', '1GB', '2GB', '4GB', '8GB', '16GB'],
  },
  ec2: { instance: ['t3.micro', 't3.medium', 'm5.large'] },
  batch: {
    jobs: ['100', '1000', '10000'],
    duration: ['1min', '10min', '1h'],
    vcpu: ['1', '2', '4', '8'],
    memory: ['2GB', '4GB', '8GB', '16GB'],
  },
  eks: { instance: ['t3.medium', 'm5.large', 'm5.xlarge'], vcpu: ['0.25', '0.5', '1'], memory: ['1GB', '2GB', '4GB'] },
  ecs: {},
  apigateway: { kind: ['http', 'rest', 'websocket'], requests: ['1M', '1M', '1M'] },
  ecr: { storage: ['1GB', '10GB', '50GB'] },
  ebs: { storage: ['20GB', '100GB', '500GB'] },
  network: {},
  lightsail: { memory: ['1GB', '2GB', '4GB'] },
};
/** The smallest values alone, where only they are missing: "1M requests" beside "10M" of any kind of API. */
const ALONE: Readonly<Record<string, readonly string[]>> = { requests: ['100k', '1M', '10M'] };
const MOST = 3;

/** A line with what was missing filled in, and what was filled in: "512MB, 200ms". */
export interface FilledLine {
  readonly label: string;
  readonly line: PlainLine;
}

/** Up to three lines that have a price, with usual values for all that a line lacks. */
export function likelyLines({ service, options }: PlainLine, prices: Prices): readonly FilledLine[] {
  const missing = missingOptions(service, options);
  const usual = missing.map((option) => (missing.length === 1 && ALONE[option]) || (USUAL[service][option] ?? []));
  const rows = Math.max(0, ...usual.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => usual.map((values) => values[row] ?? ''))
    .map((values): FilledLine => {
      const filled = Object.fromEntries(missing.map((option, index) => [option, values[index] ?? '']));
      return {
        label: labelOf(missing, values),
        line: { service, options: completed(service, { ...options, ...filled }) },
      };
    })
    .filter(({ line }) => priceAlternative({ lines: [line], refused: [] }, prices).unpriced.length === 0)
    .slice(0, MOST);
}

function labelOf(options: readonly string[], values: readonly string[]): string {
  return values
    .map((value, index) => {
      const option = options[index] ?? '';
      if (option === 'vcpu') return `${value} vCPU`;
      return /^(?:requests|jobs)$/.test(option) ? `${value} ${option}` : value;
    })
    .join(', ');
}
