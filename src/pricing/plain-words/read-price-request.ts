import { echo } from '../../typed-text.js';
import type { OutOfScopeFinder } from '../../understand/out-of-scope.js';
import type { Region } from '../regions.js';
import { readingText } from '../wording.js';
import { type ReadAlternative, readAlternatives } from './alternatives.js';
import { factsOf } from './facts.js';
import type { Word } from './meaning.js';
import type { PartReading } from './options-of-part.js';
import type { Alternative, MissingOption, PriceRequest } from './reading.js';
import { scan } from './scan.js';
import { completed, missingOptions } from './services/parts.js';
import { wordReader } from './words.js';

/** What the reader of plain words needs to know. */
export interface PlainWordsKnowledge {
  readonly prices: { readonly regions: readonly Region[] };
  readonly findOutOfScope: OutOfScopeFinder;
}

/** Longer texts are no request: the longest of the tests has 160 characters. */
export const LONGEST_REQUEST = 1_000;
/** Services that have no Region, or none that plain words choose. */
const WITHOUT_REGION: ReadonlySet<string> = new Set(['ecs']);
const NOTHING = {
  alternatives: [],
  missing: [],
  contradictory: [],
  remarks: [],
  amounts: 0,
  understood: 0,
  asksForPrice: false,
};

/** Reads a request in plain words as options of `/price` subcommands; it prices nothing itself. */
export function readPriceRequest(text: string, { prices, findOutOfScope }: PlainWordsKnowledge): PriceRequest {
  if (text.length > LONGEST_REQUEST) return { ...NOTHING, tooLong: true };
  const words = wordReader(prices.regions, findOutOfScope)(text);
  const facts = scan(words);
  const regions = new Set(factsOf(facts, 'region').map(({ code }) => code));
  const [only] = regions;
  const read = readAlternatives(facts).map((alternative) => ({
    ...alternative,
    parts: withTraffic(alternative.parts).map((part) => inRegion(part, regions.size === 1 ? only : undefined)),
  }));
  const readings = factsOf(facts, 'amount').flatMap((amount) => amount.readings);
  return {
    alternatives: read.map(alternativeOf),
    missing: unique(read.flatMap(missingIn)),
    contradictory: [...new Set(read.flatMap(({ parts }) => parts.flatMap(({ contradictory }) => contradictory)))],
    remarks: [...new Set([...readings.map(readingText), ...read.flatMap(remarksOf)])],
    amounts: factsOf(facts, 'amount').length,
    understood: shareUnderstood(words),
    asksForPrice: facts.some(({ kind }) => kind === 'cost' || kind === 'compare'),
  };
}

/** Marks say nothing, whether understood or not. */
function shareUnderstood(words: readonly Word[]): number {
  const real = words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return real.filter(({ meanings }) => meanings.length > 0).length / Math.max(1, real.length);
}

/** A Region that is named once holds for everything that is asked. */
function inRegion(part: PartReading, code: string | undefined): PartReading {
  const { edge } = part.options;
  if (code === undefined || WITHOUT_REGION.has(part.service) || edge !== undefined) return part;
  return { ...part, options: { region: code, ...part.options } };
}

const CALLED: ReadonlySet<string> = new Set(['lambda', 'apigateway']);

/** An API in front of a function gets as many requests as the function, if only one of the two numbers is given. */
function withTraffic(parts: readonly PartReading[]): readonly PartReading[] {
  const traffic = parts.flatMap(({ service, options: { requests } }) =>
    requests !== undefined && CALLED.has(service) ? [requests] : [],
  );
  const [requests] = traffic;
  if (requests === undefined) return parts;
  return parts.map((part) => {
    if (!CALLED.has(part.service) || 'requests' in part.options) return part;
    const remarks = [...part.remarks, 'I took the same number of requests for API Gateway and Lambda.'];
    return { ...part, options: { ...part.options, requests }, remarks };
  });
}

function alternativeOf({ parts, refused }: ReadAlternative): Alternative {
  return { lines: parts.map(({ service, options }) => ({ service, options: completed(service, options) })), refused };
}

function missingIn({ parts, refused, unknown }: ReadAlternative): readonly MissingOption[] {
  const missing = parts.flatMap(({ service, options }) =>
    missingOptions(service, options).map((option) => ({ service, option })),
  );
  if (missing.length > 0) return missing;
  return unknown || (parts.length === 0 && refused.length === 0) ? [{}] : [];
}

function unique(missing: readonly MissingOption[]): readonly MissingOption[] {
  const keys = missing.map(({ service, option }) => `${service} ${option}`);
  return missing.filter((_, index) => keys.indexOf(`${keys[index]}`) === index);
}

function remarksOf({ parts }: ReadAlternative): readonly string[] {
  return parts.flatMap(({ remarks, unused }) => [
    ...remarks,
    ...(unused.length > 0 ? [`I found no use for ${unused.map(({ typed }) => echo(typed, 30)).join(', ')}.`] : []),
  ]);
}
