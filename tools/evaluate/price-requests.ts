import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import Big from 'big.js';
import { load } from 'js-yaml';
import * as z from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import type { Decimal } from '../../src/pricing/decimal.js';
import { OptionReader, type OptionValues } from '../../src/pricing/options.js';
import type { MissingOption, RefusedItem, ServiceRequest } from '../../src/pricing/plain-words/clauses/request.js';
import { priceAlternative } from '../../src/pricing/plain-words/replies/priced.js';
import { readPriceRequest } from '../../src/pricing/plain-words/requests/read-price-request.js';
import type { ServiceId } from '../../src/pricing/price-lists.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import { textOf } from '../../src/pricing/quantities/said.js';
import type { Prices } from '../../src/pricing/rates.js';
import { SERVICES } from '../../src/pricing/services/index.js';

const lines = z.array(z.string());
const outcome = z.strictObject({
  lines: lines.optional(),
  alternatives: z.array(z.union([z.string(), lines])).optional(),
  missing: lines.optional(),
  refused: z.string().optional(),
  contradictory: lines.optional(),
});
const request = outcome.extend({ text: z.string(), also: z.array(z.union([lines, outcome])).default([]) });

/** The parse of a request. */
type PriceOutcome = z.infer<typeof outcome>;

/** A request in plain words with the expected parse. */
type ExpectedRequest = z.infer<typeof request>;

/** The judgement of a parse. */
export interface RequestVerdict {
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
    const right = accepted.some((expected) => isSameOutcome(expected, got, knowledge.prices));
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

/** Whether two parses are equal, regardless of the order of lines and options and of the notation of amounts. */
function isSameOutcome(expected: PriceOutcome, got: PriceOutcome, prices: Prices): boolean {
  const sameLines = (a: string, b: string) => isSameLine(a, b, prices);
  const isPlainRefusal = got.lines === undefined && expected.refused !== undefined;
  return (
    expected.refused === got.refused &&
    (isPlainRefusal || sameSets(expected.lines, got.lines, sameLines)) &&
    sameSets(expected.alternatives, got.alternatives, (a, b) => sameSets([a].flat(), [b].flat(), sameLines)) &&
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

/** Whether the form of a service reads two lines alike: "ec2 instance:t3.micro" and "ec2 count:1 instance:t3.micro". */
function isSameLine(first: string, second: string, prices: Prices): boolean {
  const [one, other] = [first, second].map((line) => {
    const [service = '', ...options] = line.split(' ');
    return { service, options: valuesOf(options) };
  });
  return one !== undefined && other !== undefined && isSameRequest(one, other, prices, NEAR);
}

function isSameRequest(one: Line, other: Line, prices: Prices, near: string): boolean {
  const form = one.service === other.service && SERVICES.find(({ id }) => id === one.service)?.options;
  if (!form) return false;
  const readers = [one, other].map(({ options }) => new OptionReader(options));
  const [given, otherGiven] = readers;
  // What neither says is the same in both.
  const said = Object.entries(form).filter(([name]) => given?.given(name) ?? otherGiven?.given(name));
  return said.every(([name, option]) => {
    // To read a value takes long, and most are the same.
    if (given?.given(name) === otherGiven?.given(name)) return true;
    const [first, second] = readers.map((reader) => {
      const value = reader.given(name) ?? option.usual ?? (name === 'clusters' ? '1' : undefined);
      return value === undefined ? undefined : (option.read(value, name, reader, prices) ?? value);
    });
    return first instanceof Big && second instanceof Big
      ? isNear(first, second, near)
      : isDeepStrictEqual(first, second);
  });
}

/** Two weeks of a month, or 30.4 days of it, are counted otherwise by each who works a sum out. */
const ROUGHLY = '0.02';

/** Whether two sums are those of the same parts, give or take how somebody counts the weeks of a month. */
export function isSameSum(first: Lines, second: Lines, prices: Prices): boolean {
  return sameSets(togetherOnNetwork(first), togetherOnNetwork(second), (one, other) =>
    isSameRequest(one, other, prices, ROUGHLY),
  );
}

/** A line of a sum. */
interface Line {
  readonly service: string;
  readonly options: OptionValues;
}

type Lines = readonly { readonly service: ServiceId; readonly options: Readonly<Record<string, string>> }[];

/** What surrounds compute as one part, ECS, which costs nothing, as none, and express workflows without what only others are billed by. */
function togetherOnNetwork(lines: Lines): Lines {
  const joined: Lines[number][] = [];
  for (const { service, options } of lines) {
    const { transitions: _, ...ofExpress } = options;
    const line = { service, options: options['workflow'] === 'express' ? ofExpress : options };
    if (line.service === 'ecs' && Object.keys(line.options).length === 0) continue;
    const at = line.service === 'network' ? joined.findIndex((one) => mayJoin(one, line)) : -1;
    const before = joined[at];
    if (before) joined[at] = { ...before, options: { ...before.options, ...line.options } };
    else joined.push(line);
  }
  return joined;
}

/** Options that both may have. */
const OF_ALL: ReadonlySet<string> = new Set(['region', 'hours']);

function mayJoin(one: Lines[number], other: Lines[number]): boolean {
  const isSame = [...OF_ALL].every((option) => one.options[option] === other.options[option]);
  const isShared = Object.keys(one.options).some((option) => !OF_ALL.has(option) && option in other.options);
  return one.service === 'network' && isSame && !isShared;
}

function valuesOf(options: readonly string[]): OptionValues {
  return Object.fromEntries(options.map((option) => option.split(/:(.*)/s, 2)));
}

/** Of amounts made from rates, the expected ones are rounded. */
const NEAR = '0.0001';

function isNear(one: Decimal, other: Decimal, near: string): boolean {
  return one.minus(other).abs().lte(one.abs().times(near));
}
