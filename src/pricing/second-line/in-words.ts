import { commandLine } from '../command-line.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { LONGEST_REQUEST, readPriceRequest } from '../plain-words/requests/read-price-request.js';
import type { PriceRequest } from '../plain-words/requests/request.js';
import { areaName } from '../plain-words/tokens/region-names.js';
import { DEFAULT_REGION } from '../regions.js';
import { hasRegion, serviceOf } from '../services/index.js';
import {
  type Alternatives,
  asTexts,
  type Knowledge,
  mergeBesideCompute,
  readTexts,
  type TextLine,
  withoutRegion,
} from './texts.js';

/** How to phrase an option, where its name after the value would not be understood. */
const PHRASES: Readonly<Record<string, (value: string) => string>> = {
  region: (code) => `in ${code}`,
  architecture: (name) => `on ${name}`,
  on: (host) => `on ${host}`,
  hours: hoursInWords,
  provisioned_hours: hoursInWords,
  duration: (value) => value,
  disk_type: (type) => type,
  requests: (value) => rateInWords(value, 'requests'),
  jobs: (value) => rateInWords(value, 'jobs'),
  free_tier: (value) => (value === 'false' ? 'without the free tier' : ''),
  ipv4: (value) => (/^\d+$/.test(value) ? `${value} public ips` : value === 'false' ? 'no public ip' : 'public ip'),
  minutes: (value) => `${value} connection minutes`,
  metrics: (value) => `${value} custom metrics`,
  throughput: (value) => `${value} MB/s`,
};
/** Options that come before a name: "2 EC2 m5.large". */
const BEFORE_NAME: ReadonlySet<string> = new Set(['count', 'instance', 'kind', 'clusters', 'edge', 'disks']);

/** "8h/day"; a bare number is hours of a month: "200 hours". */
function hoursInWords(value: string): string {
  return /^[\d.]+$/.test(value) ? `${value} hours` : value;
}

/** "20 requests/second". */
function rateInWords(value: string, noun: string): string {
  const [number, ...rate] = value.split('/');
  return [`${number} ${noun}`, ...rate].join('/');
}

/** One option in words that are read as the same option. */
export function optionInWords(name: string, value: string): string {
  const words = PHRASES[name]?.(value) ?? `${value} ${name.replaceAll('_', ' ')}`;
  return value === '1' ? words.replace(/s$/, '') : words;
}

/** A line in words that are read as the same line. */
export function lineInWords({ service, options }: TextLine): string {
  const { count, clusters, instance, kind, edge, disks } = options;
  const unnamed = service === 'network' || (service === 'ec2' && instance !== undefined);
  const name = unnamed ? undefined : edge === undefined ? serviceOf(service).name : 'Lambda@Edge';
  const host = service === 'ec2' ? instance : undefined;
  const number = service === 'ebs' && count !== undefined ? `${count} volumes` : (count ?? clusters);
  const head = [number, kind && `${kind} API`, kind ? undefined : name, host].filter(Boolean).join(' ');
  const nodes = service === 'ec2' ? undefined : instance;
  const others = Object.entries(options).map(([option, value]) => {
    if (BEFORE_NAME.has(option)) return '';
    const words = optionInWords(option, value);
    return option === 'disk' && disks !== undefined ? `${words} in total` : words;
  });
  return [head, nodes, ...others].filter(Boolean).join(', ');
}

/** A request in words; a Region that all lines share comes last. */
export function inWords(alternatives: Alternatives): string {
  const lines = alternatives.flat();
  const [region, ...more] = regionsOf(lines);
  const shared = lines.length > 1 && more.length === 0 && region !== undefined;
  const sides = alternatives.map((side) =>
    side.map((line) => lineInWords(shared ? withoutRegion(line) : line)).join(' plus '),
  );
  return `${sides.join(' or ')}${shared ? `, in ${region}` : ''}`;
}

function regionsOf(lines: readonly TextLine[]): ReadonlySet<string | undefined> {
  return new Set(lines.filter(hasRegion).map(({ options }) => options['region']));
}

/** The words of a request that are no options: "for 12 months", "in euros". */
export function surroundingWords(request: PriceRequest): readonly string[] {
  const { alternatives, periods, budget, currency, everywhere, area } = request;
  const refused = alternatives.flatMap((one) =>
    one.refused.map(({ kind, typed }) => (kind === 'place' ? `in ${typed}` : typed)),
  );
  return [
    ...refused,
    ...(everywhere ? [area ? `cheapest region in ${areaName(area)}` : 'in all regions'] : []),
    ...(budget ? [`with $${budget.toFixed()}`] : []),
    ...(currency ? [currency === 'euros' ? 'in euros' : 'in pounds'] : []),
    ...periods.map(({ name }) => (/^an? /.test(name) ? `cost per ${name.replace(/^an? /, '')}` : `for ${name}`)),
  ];
}

/** A whole request in words. */
export function requestInWords(alternatives: Alternatives, surroundings: readonly string[]): string {
  return [inWords(withRegions(alternatives)), ...surroundings].join(', ');
}

/** With several Regions, each line has to name its own: one that is named once holds for all. */
function withRegions(alternatives: Alternatives): Alternatives {
  if (regionsOf(alternatives.flat()).size < 2) return alternatives;
  return alternatives.map((lines) =>
    lines.map((line) => (hasRegion(line) ? { ...line, options: { region: DEFAULT_REGION, ...line.options } } : line)),
  );
}

/**
 * The command line for a whole request: of a subcommand if one is enough, otherwise in words.
 * @returns undefined if the words would not be read as the same request
 */
export function requestLine(
  alternatives: Alternatives,
  surroundings: readonly string[],
  knowledge: Knowledge,
): string | undefined {
  const [only, ...others] = alternatives.flat();
  if (!only) return undefined;
  if (others.length + surroundings.length === 0 && missingOptions(only.service, only.options).length === 0)
    return commandLine(`/price ${only.service}`, only.options);
  const text = requestInWords(alternatives, surroundings);
  const same = readsAs(text, withRegions(alternatives), surroundings, knowledge);
  return same ? `/price quote text:${text}` : undefined;
}

function readsAs(
  text: string,
  alternatives: Alternatives,
  surroundings: readonly string[],
  knowledge: Knowledge,
): boolean {
  if (text.length > LONGEST_REQUEST) return false;
  const request = readPriceRequest(text, knowledge);
  if (request.open.length + request.contradictory.length + request.leftOut.length > 0) return false;
  const readWords = surroundingWords(request);
  const sides = request.alternatives
    .map(({ lines }) => mergeBesideCompute(lines.map(asTexts)))
    .filter((lines) => lines.length > 0);
  return (
    surroundings.every((words) => readWords.includes(words)) &&
    sides.length === alternatives.length &&
    alternatives.map(mergeBesideCompute).every((wanted, index) => {
      const side = sides[index] ?? [];
      return side.length === wanted.length && wanted.every((line, place) => isSame(line, side[place], knowledge));
    })
  );
}

function isSame(wanted: TextLine, read: TextLine | undefined, knowledge: Knowledge): boolean {
  if (read?.service !== wanted.service) return false;
  const names = Object.keys({ ...wanted.options, ...read.options });
  return names.every((name) => isSameValue(name, wanted, read, knowledge));
}

/** The same text, or another text for the same value: "2000000" is read as "2M". */
function isSameValue(name: string, wanted: TextLine, read: TextLine, knowledge: Knowledge): boolean {
  const value = wanted.options[name];
  const other = read.options[name];
  if (value === undefined || other === undefined || value === other) return value === other;
  const words = name === 'count' ? lineInWords(wanted) : optionInWords(name, value);
  return readTexts(wanted.service, readEntities(words, knowledge).entities).options[name] === other;
}
