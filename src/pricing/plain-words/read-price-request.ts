import type { OutsideFinder } from '../../outside/outside.js';
import { echo } from '../../typed-text.js';
import type { RateTable } from '../rate-table.js';
import type { Region } from '../regions.js';
import { readingText } from '../wording.js';
import { type ReadAlternative, readAlternatives } from './alternatives.js';
import { factsOf } from './facts.js';
import type { PartReading } from './options-of-part.js';
import type { Alternative, MissingOption, PriceRequest } from './reading.js';
import { scan } from './scan.js';
import { inOrder, missingOptions } from './services/parts.js';
import { wordReader } from './words.js';

/** What the reader of plain words needs to know. */
export interface PlainWordsKnowledge {
  readonly prices: { readonly regions: readonly Region[]; readonly ec2: RateTable };
  readonly findOutside: OutsideFinder;
}

/** Longer texts are no request: the longest that anybody wrote for the tests has 160 characters. */
export const LONGEST_REQUEST = 1_500;
/** Services that have no Region, or none that plain words choose. */
const WITHOUT_REGION: ReadonlySet<string> = new Set(['ecs']);
const NOTHING = { alternatives: [], missing: [], contradictory: [], remarks: [], amounts: 0, asksForPrice: false };

/** Reads a request in plain words as options of `/price` subcommands; it prices nothing itself. */
export function readPriceRequest(text: string, { prices, findOutside }: PlainWordsKnowledge): PriceRequest {
  if (text.length > LONGEST_REQUEST) return { ...NOTHING, tooLong: true };
  const facts = scan(wordReader(prices.regions, findOutside)(text));
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
    asksForPrice: facts.some(({ kind }) => kind === 'cost' || kind === 'compare'),
  };
}

/** A Region that is named once holds for everything that is asked. */
function inRegion(part: PartReading, code: string | undefined): PartReading {
  if (code === undefined || WITHOUT_REGION.has(part.service) || part.options['edge'] !== undefined) return part;
  return { ...part, options: { region: code, ...part.options } };
}

/** An API in front of a function gets as many requests as the function, if only one of the two numbers is given. */
function withTraffic(parts: readonly PartReading[]): readonly PartReading[] {
  const traffic = parts.find(({ service, options }) => options['requests'] !== undefined && isCalled(service));
  const requests = traffic?.options['requests'];
  if (requests === undefined) return parts;
  return parts.map((part) => {
    if (part.service === traffic?.service || !isCalled(part.service) || part.options['requests'] !== undefined)
      return part;
    const remarks = [...part.remarks, 'I took the same number of requests for API Gateway and Lambda.'];
    return { ...part, options: { ...part.options, requests }, remarks };
  });
}

function isCalled(service: string): boolean {
  return service === 'lambda' || service === 'apigateway';
}

function alternativeOf({ parts, refused }: ReadAlternative): Alternative {
  return { lines: parts.map(({ service, options }) => ({ service, options: inOrder(service, options) })), refused };
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
