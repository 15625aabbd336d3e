import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import * as z from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { type Decimal, exact, plain } from '../../src/pricing/decimal.js';
import { priceAlternative } from '../../src/pricing/plain-words/replies/priced.js';
import { readPriceRequest } from '../../src/pricing/plain-words/requests/read-price-request.js';
import type { MissingOption, RefusedItem, ServiceRequest } from '../../src/pricing/plain-words/requests/request.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import { parseMonthly } from '../../src/pricing/quantities/counts.js';
import { parseDuration } from '../../src/pricing/quantities/duration.js';
import { parseHours } from '../../src/pricing/quantities/hours.js';
import { parseMemory } from '../../src/pricing/quantities/memory.js';
import { type Parsed, parsed } from '../../src/pricing/quantities/parsed.js';
import { textOf } from '../../src/pricing/quantities/said.js';

const lines = z.array(z.string());
const outcome = z.strictObject({
  lines: lines.optional(),
  alternatives: z.array(z.union([z.string(), lines])).optional(),
  missing: lines.optional(),
  refused: z.string().optional(),
  contradictory: lines.optional(),
});
const request = outcome.extend({ text: z.string(), also: z.array(z.union([lines, outcome])).default([]) });

/** A request in plain words with the expected parse. */
type ExpectedRequest = z.infer<typeof request>;

/** The judgement of a parse. */
interface RequestVerdict {
  readonly text: string;
  readonly right: boolean;
  readonly expected: string;
  readonly got: string;
}

/** Reads a file of requests with their expected parse. */
export async function readExpectedRequests(file: string): Promise<readonly ExpectedRequest[]> {
  return z.array(request).parse(load(await readFile(file, 'utf8')));
}

/** Judges the parse of each request. */
export function judgeRequests(
  requests: readonly ExpectedRequest[],
  knowledge: Pick<Knowledge, 'prices' | 'findOutOfScope'>,
): readonly RequestVerdict[] {
  return requests.map(({ text, also, ...main }) => {
    const got = outcomeOf(text, knowledge);
    const accepted = [main, ...also.map((other): PriceOutcome => (Array.isArray(other) ? { lines: other } : other))];
    const right = accepted.some((expected) => isSameOutcome(expected, got));
    return { text, right, expected: JSON.stringify(main), got: JSON.stringify(got) };
  });
}

/** The percentage of requests that are parsed as expected. */
export function shareRead(verdicts: readonly RequestVerdict[]): number {
  return (100 * verdicts.filter(({ right }) => right).length) / Math.max(1, verdicts.length);
}

/** The parse of a text in the format of the test data. */
function outcomeOf(text: string, knowledge: Pick<Knowledge, 'prices' | 'findOutOfScope'>): PriceOutcome {
  const read = readPriceRequest(text, knowledge);
  if (read.contradictory.length > 0) return { contradictory: [...read.contradictory] };
  if (read.missing.length > 0) return { missing: read.missing.map(missingText) };
  if (read.open.length > 0) return { missing: read.open.map(({ typed }) => typed) };
  const all = read.alternatives.map((alternative) => priceAlternative(alternative, knowledge.prices));
  const problems = all.flatMap(({ unpriced }) => unpriced.flatMap((line) => line.problems)).filter(isRefusal);
  const refused = read.alternatives.flatMap((alternative) => alternative.refused)[0];
  const kind = refused ? refusedKind(refused) : problems[0] && problemKind(problems[0]);
  const texts = read.alternatives
    .map(({ lines: wanted }) => wanted.map(lineText))
    .filter((wanted) => wanted.length > 0);
  const [only] = texts;
  if (problems.length > 0) return { refused: kind ?? 'other' };
  if (texts.length > 1) return { alternatives: texts, ...(kind && { refused: kind }) };
  return { ...(only && { lines: only }), ...(kind && { refused: kind }) };
}

/** A Region without a price is part of the parse. */
function isRefusal({ kind }: PriceProblem): boolean {
  return kind !== 'no-rate' && kind !== 'unknown-region';
}

function problemKind(problem: PriceProblem): string {
  if (problem.kind === 'no-such') return /^(?:instance|on)$/.test(problem.option) ? 'no-such-instance' : 'no-such-size';
  const size = problem.kind === 'too-large' || problem.kind === 'too-small';
  return size && /^(?:memory|vcpu|storage|disk)$/.test(problem.option) ? 'no-such-size' : 'other';
}

function refusedKind(part: RefusedItem): string {
  if (part.kind === 'outside') return 'not-in-notes';
  if (part.kind !== 'unpriced') return 'other';
  if (part.what === 'spot') return 'spot';
  return part.what === 'windows' && part.service === 'fargate' ? 'windows-fargate' : 'other';
}

function missingText({ service, option }: MissingOption): string {
  return [service ?? 'service', option].filter(Boolean).join(' ');
}

function lineText({ service, options }: ServiceRequest): string {
  return [service, ...Object.entries(options).map(([name, value]) => `${name}:${textOf(value)}`)].join(' ');
}

/** The parse of a request in the format of the test data. */
interface PriceOutcome {
  readonly lines?: readonly string[] | undefined;
  readonly alternatives?: readonly (string | readonly string[])[] | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly refused?: string | undefined;
  readonly contradictory?: readonly string[] | undefined;
}

/** Whether two parses are equal, regardless of the order of lines and options and of the notation of amounts. */
function isSameOutcome(expected: PriceOutcome, got: PriceOutcome): boolean {
  const sameRefusal = expected.refused === got.refused;
  const plainRefusal = sameRefusal && got.lines === undefined && expected.refused !== undefined;
  return (
    sameRefusal &&
    (plainRefusal || sameSets(expected.lines, got.lines, sameLine)) &&
    sameSets(expected.alternatives, got.alternatives, (a, b) => sameSets([a].flat(), [b].flat(), sameLine)) &&
    sameSets(expected.missing, got.missing, (a, b) => a === b) &&
    sameSets(expected.contradictory, got.contradictory, (a, b) => a === b)
  );
}

function sameSets<T>(
  first: readonly T[] | undefined,
  second: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): boolean {
  if (first === undefined || second === undefined) return first === second;
  const open = [...second];
  for (const wanted of first) {
    const at = open.findIndex((found) => same(wanted, found));
    if (at < 0) return false;
    open.splice(at, 1);
  }
  return open.length === 0;
}

const DEFAULTS: Readonly<Record<string, string>> = { hours: '730', count: '1', tasks: '1', clusters: '1' };

function sameLine(first: string, second: string): boolean {
  const [a, b] = [optionsOf(first), optionsOf(second)];
  return [...new Set([...a.keys(), ...b.keys()])].every((name) => {
    const [one, other] = [a.get(name) ?? DEFAULTS[name], b.get(name) ?? DEFAULTS[name]];
    return one !== undefined && other !== undefined && sameValue(name, one, other);
  });
}

function optionsOf(line: string): ReadonlyMap<string, string> {
  const [service = '', ...options] = line.split(' ');
  const pairs = options.map((option): [string, string] => {
    const colon = option.indexOf(':');
    return [option.slice(0, colon), option.slice(colon + 1)];
  });
  return new Map([['service', service], ...pairs]);
}

/** Largest difference of two amounts, one of which may be rounded. */
const TOLERANCE: Readonly<Record<string, string>> = {
  requests: '0.5',
  jobs: '0.5',
  minutes: '0.5',
  hours: '0.001',
  provisioned_hours: '0.001',
};

function sameValue(name: string, first: string, second: string): boolean {
  if (first === second || name === 'ipv4') return true;
  const [a, b] = [amountOf(name, first), amountOf(name, second)];
  const tolerance = TOLERANCE[name] ?? '0';
  return a !== undefined && b !== undefined && a.minus(b).abs().lte(tolerance);
}

/** No limits: services check them. */
const ANY = { quantity: 'requests', least: '0', most: '1e30', whole: false, show: plain } as const;

function amountOf(name: string, text: string): Decimal | undefined {
  const parsed = readAmount(name, text);
  return parsed.ok ? parsed.value : undefined;
}

function readAmount(name: string, text: string): Parsed<Decimal> {
  switch (name) {
    case 'memory':
    case 'storage':
    case 'disk':
      return parseMemory(text, { ...ANY, bareUnit: (value) => (value.gt('244') ? 'MB' : 'GB') });
    case 'duration':
      return parseDuration(text, ANY);
    case 'hours':
    case 'provisioned_hours':
      return parseHours(text);
    case 'architecture':
      return parsed(exact(text.startsWith('arm') ? '1' : '0'));
    default:
      return parseMonthly(text, ANY);
  }
}
