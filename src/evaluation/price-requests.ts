import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Knowledge } from '../knowledge.js';
import { type Decimal, exact } from '../pricing/decimal.js';
import { priceAlternative } from '../pricing/plain-words/price-lines.js';
import { readPriceRequest } from '../pricing/plain-words/read-price-request.js';
import type { MissingOption, PlainLine, RefusedPart } from '../pricing/plain-words/reading.js';
import type { PriceProblem } from '../pricing/price-problem.js';
import { parseMonthly } from '../pricing/quantities/counts.js';
import { parseDuration } from '../pricing/quantities/duration.js';
import { parseHours } from '../pricing/quantities/hours.js';
import { parseMemory } from '../pricing/quantities/memory.js';

const lines = z.array(z.string());
const outcome = z.strictObject({
  lines: lines.optional(),
  alternatives: z.array(z.union([z.string(), lines])).optional(),
  missing: lines.optional(),
  refused: z.string().optional(),
  contradictory: lines.optional(),
});
const request = outcome.extend({ text: z.string(), also: z.array(z.union([lines, outcome])).default([]) });

/** What a request is expected to be read as. */
type Outcome = z.infer<typeof outcome>;

/** A request in plain words with the parse that a careful reader would expect. */
export type ExpectedRequest = z.infer<typeof request>;

/** Whether a request was read as expected. */
export interface RequestVerdict {
  readonly text: string;
  readonly right: boolean;
  readonly expected: string;
  readonly got: string;
}

/** Reads a file of requests with their expected parse. */
export async function readExpectedRequests(file: string): Promise<readonly ExpectedRequest[]> {
  return z.array(request).parse(parse(await readFile(file, 'utf8')));
}

/** Judges how every request is read. */
export function judgeRequests(
  requests: readonly ExpectedRequest[],
  knowledge: Pick<Knowledge, 'prices' | 'findOutside'>,
): readonly RequestVerdict[] {
  return requests.map(({ text, also, ...main }) => {
    const got = outcomeOf(text, knowledge);
    const accepted = [main, ...also.map((other): Outcome => (Array.isArray(other) ? { lines: other } : other))];
    const right = accepted.some((expected) => isSame(expected, got));
    return { text, right, expected: JSON.stringify(main), got: JSON.stringify(got) };
  });
}

/** The share of requests that were read as expected, in percent. */
export function shareRead(verdicts: readonly RequestVerdict[]): number {
  return (100 * verdicts.filter(({ right }) => right).length) / Math.max(1, verdicts.length);
}

/** What came out for a text, in the words of the test data. */
function outcomeOf(text: string, { prices, findOutside }: Pick<Knowledge, 'prices' | 'findOutside'>): Outcome {
  const read = readPriceRequest(text, { prices, findOutside });
  if (read.contradictory.length > 0) return { contradictory: [...read.contradictory] };
  if (read.missing.length > 0) return { missing: read.missing.map(missingText) };
  const all = read.alternatives.map((alternative) => priceAlternative(alternative, prices));
  const problems = all.flatMap(({ unpriced }) => unpriced.flatMap((line) => line.problems)).filter(isRefusal);
  const refused = read.alternatives.flatMap((alternative) => alternative.refused)[0];
  const kind = refused ? refusedKind(refused) : problems[0] && problemKind(problems[0]);
  const texts = read.alternatives
    .map(({ lines: wanted }) => wanted.map(lineText))
    .filter((wanted) => wanted.length > 0);
  const [only] = texts;
  if (texts.length > 1) return { alternatives: texts, ...(kind && { refused: kind }) };
  if (problems.length > 0) return { refused: kind ?? 'other' };
  return { ...(only && { lines: only }), ...(kind && { refused: kind }) };
}

/** A Region without a price is part of the parse. */
function isRefusal({ kind }: PriceProblem): boolean {
  return kind !== 'no-rate' && kind !== 'unknown-region';
}

function problemKind(problem: PriceProblem): string {
  if (problem.kind === 'unknown-instance') return 'no-such-instance';
  if (problem.kind === 'no-such-size' || problem.kind === 'no-such-bundle') return 'no-such-size';
  const size = problem.kind === 'too-large' || problem.kind === 'too-small';
  return size && /^(?:memory|vcpu|storage|disk)$/.test(problem.option) ? 'no-such-size' : 'other';
}

function refusedKind(part: RefusedPart): string {
  if (part.kind === 'outside') return 'not-in-notes';
  if (part.kind !== 'unpriced') return 'other';
  if (part.what === 'spot') return 'spot';
  return part.what === 'windows' && part.service === 'fargate' ? 'windows-fargate' : 'other';
}

function missingText({ service, option }: MissingOption): string {
  return [service ?? 'service', option].filter(Boolean).join(' ');
}

function lineText({ service, options }: PlainLine): string {
  return [service, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');
}

function isSame(expected: Outcome, got: Outcome): boolean {
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

/** How far two amounts may be apart, since one may have been rounded. */
const ROOM: Readonly<Record<string, string>> = {
  requests: '0.5',
  jobs: '0.5',
  minutes: '0.5',
  hours: '0.001',
  provisioned_hours: '0.001',
};

function sameValue(name: string, first: string, second: string): boolean {
  if (first === second || name === 'ipv4') return true;
  const [a, b] = [amountOf(name, first), amountOf(name, second)];
  return (
    a !== undefined &&
    b !== undefined &&
    a
      .minus(b)
      .abs()
      .lte(ROOM[name] ?? '0')
  );
}

function amountOf(name: string, text: string): Decimal | undefined {
  const rules = { quantity: 'requests', least: '0', most: '1e30', whole: false, show: String } as const;
  const read = () => {
    switch (name) {
      case 'memory':
      case 'storage':
      case 'disk':
        return parseMemory(text, { ...rules, bareUnit: (value) => (value.gt('244') ? 'MB' : 'GB') });
      case 'duration':
        return parseDuration(text, rules);
      case 'hours':
      case 'provisioned_hours':
        return parseHours(text);
      case 'architecture':
        return undefined;
      default:
        return parseMonthly(text, rules);
    }
  };
  if (name === 'architecture') return exact(/^arm/.test(text) ? '1' : '0');
  const parsed = read();
  return parsed?.ok ? parsed.value : undefined;
}
