import type { ServiceId } from '../price-lists.js';
import type { Prices } from '../rates.js';
import { serviceOf } from '../services/index.js';
import type { Alternative, MissingOption } from './reading.js';
import { unitPriceText } from './unit-prices.js';

/** What is asked for, by option. */
const WANTED: Readonly<Record<string, string>> = {
  requests: 'how many requests a month (`3M`, or a rate such as `5k per hour`)',
  memory: 'how much memory (`512 MB`)',
  duration: 'how long one run takes (`200 ms`)',
  vcpu: 'how many vCPUs (`0.5`)',
  instance: 'which instance type (`t3.micro`)',
  jobs: 'how many jobs a month (`500`)',
  storage: 'how many GB (`45 GB`)',
};
const NO_SERVICE =
  'I could not tell what to price. Name a service and its quantities: "2 million Lambda calls, half a gig, 300 ms each", or "0.25 vCPU with 512 MB on Fargate".';
/** The services of which unit prices are told if none was named. */
const BEST_KNOWN: readonly ServiceId[] = ['lambda', 'fargate', 'ec2'];

/** Asks for exactly what is missing, one sentence a service, with the prices of a unit. */
export function missingTexts(
  missing: readonly MissingOption[],
  alternatives: readonly Alternative[],
  prices: Prices,
): readonly string[] {
  const services = [...new Set(missing.map(({ service }) => service))];
  return services.flatMap((service) => {
    if (!service) return [NO_SERVICE, ...BEST_KNOWN.map((name) => unitPriceText(name, {}, prices))];
    const { asks } = serviceOf(service).plain;
    const wanted = missing
      .filter((one) => one.service === service)
      .map(({ option = '' }) => asks?.[option] ?? WANTED[option] ?? option);
    const options = alternatives.flatMap(({ lines }) => lines).find((line) => line.service === service)?.options ?? {};
    return [
      `For ${serviceOf(service).name} I still need ${list(wanted)}. ${unitPriceText(service, options, prices)}`.trim(),
    ];
  });
}

function list(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(', and ');
}
