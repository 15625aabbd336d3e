import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import * as z from 'zod';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { priceAlternative } from '../../src/pricing/plain-words/price-lines.js';
import { readPriceRequest } from '../../src/pricing/plain-words/read-price-request.js';
import type { MissingOption, PlainLine, RefusedPart } from '../../src/pricing/plain-words/reading.js';
import type { PriceProblem } from '../../src/pricing/price-problem.js';
import { textOf } from '../../src/pricing/quantities/said.js';
import { isSameOutcome, type PriceOutcome } from './same-outcome.js';

const lines = z.array(z.string());
const outcome = z.strictObject({
  lines: lines.optional(),
  alternatives: z.array(z.union([z.string(), lines])).optional(),
  missing: lines.optional(),
  refused: z.string().optional(),
  contradictory: lines.optional(),
});
const request = outcome.extend({ text: z.string(), also: z.array(z.union([lines, outcome])).default([]) });

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
  return z.array(request).parse(load(await readFile(file, 'utf8')));
}

/** Judges how every request is read. */
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

/** The share of requests that were read as expected, in percent. */
export function shareRead(verdicts: readonly RequestVerdict[]): number {
  return (100 * verdicts.filter(({ right }) => right).length) / Math.max(1, verdicts.length);
}

/** What came out for a text, in the words of the test data. */
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
  return [service, ...Object.entries(options).map(([name, value]) => `${name}:${textOf(value)}`)].join(' ');
}
