import { type ApiKind, KIND_WORDS, KINDS } from './api-kinds.js';
import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { commandLine } from './command-line.js';
import { type Decimal, ZERO } from './decimal.js';
import { doubled, followUpsFor, inOtherRegion, regionOption, type Variant } from './follow-ups.js';
import { OptionReader, type OptionValues } from './options.js';
import { parseMonthly, parseRequests, REQUESTS } from './quantities/counts.js';
import { formatCount, formatCounted } from './quantities/format.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';
import type { RateTable } from './rate-table.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price apigateway` prices. */
interface ApiInput {
  readonly kind: ApiKind;
  /** Requests a month; messages on a WebSocket API. */
  readonly requestsAMonth: Decimal;
  /** Minutes a month that all connections of a WebSocket API last together. */
  readonly minutes: Decimal;
  readonly region: Region;
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price apigateway requests:5M kind:http';
const MINUTES: QuantityRules = { quantity: 'minutes', least: '0', most: '1e15', whole: true, show: formatCount };

/**
 * Answers `/price apigateway`.
 * @param options as typed: requests; optionally kind, minutes, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceApiGateway(options: OptionValues, { apigateway, regions }: Prices): PriceResult {
  const quote = (input: ApiInput) => quoteApi(input, apigateway, regions);
  return answerWith(readApiOptions(options, regions), quote, (input) =>
    apiFollowUps(input, regions, (other) => quote(other).ok),
  );
}

function readApiOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<ApiInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['requests'], EXAMPLE);
  const requestsAMonth = reader.quantity('requests', parseRequests);
  const kind = reader.choice('kind', KIND_WORDS, ['http', 'rest', 'websocket'], 'http');
  const minutes = reader.quantity('minutes', (typed) => parseMonthly(typed, MINUTES), ZERO);
  const region = reader.region(regions);
  if (kind && kind !== 'websocket') reader.exclude('minutes-websocket', `kind:${kind}`, ['minutes']);
  if (!requestsAMonth || !kind || !minutes || !region || problems.length > 0) return { problems };
  return { input: { kind, requestsAMonth, minutes, region, readings } };
}

function quoteApi(input: ApiInput, table: RateTable, regions: readonly Region[]): QuoteResult {
  const { kind, requestsAMonth, minutes, readings } = input;
  const { component, name, counted } = KINDS[kind];
  const connected: Usage = { table, component: 'websocket-connection-minutes', quantity: minutes, option: 'minutes' };
  const usages = [{ table, component, quantity: requestsAMonth }, ...(minutes.gt(ZERO) ? [connected] : [])];
  const billed = billUsage(usages, input, regions);
  if (!billed.ok) return billed;
  const title = `API Gateway: ${name}, ${formatCounted(requestsAMonth, counted)} a month`;
  const parts = { title, place: input, bill: billed.bill, table, readings, assumptions: assumptionsOf(input) };
  return { ok: true, quote: assembleQuote({ ...parts, withoutHours: true }) };
}

function assumptionsOf({ kind, minutes }: ApiInput): readonly Assumption[] {
  const free = kind === 'websocket' ? '1 million messages and 750,000 connection minutes' : '1 million calls';
  const unconnected = kind === 'websocket' && minutes.eq(ZERO);
  return [
    ...(unconnected
      ? [lacking('connection minutes', 'The minutes for which clients are connected are not counted: add `minutes`.')]
      : []),
    billing(
      `The free tier is not taken off: ${free} a month in the first 12 months, for accounts from before 15 July 2025.`,
    ),
    KINDS[kind].remark,
    lacking('what the API calls', 'What the API calls, such as Lambda, is not included.'),
    lacking('data transfer'),
  ];
}

function apiFollowUps(
  input: ApiInput,
  regions: readonly Region[],
  canPrice: (input: ApiInput) => boolean,
): readonly FollowUp[] {
  const changes = [
    ...asOtherKind(input),
    ...inOtherRegion(input, regions),
    ...doubled(input, 'requestsAMonth', REQUESTS.most, 'Double the traffic'),
  ];
  return followUpsFor(changes, canPrice, apiLine);
}

/** The other kind for requests; a WebSocket API serves something else and has no substitute. */
function asOtherKind(input: ApiInput): readonly Variant<ApiInput>[] {
  if (input.kind === 'websocket') return [];
  const kind = input.kind === 'http' ? 'rest' : 'http';
  return [{ label: `As ${KINDS[kind].name}`, changed: { ...input, kind } }];
}

/** The command line that asks for this quote, without options that have their usual value. */
function apiLine({ kind, requestsAMonth, minutes, region }: ApiInput): string {
  return commandLine('/price apigateway', {
    requests: formatCount(requestsAMonth),
    kind: kind === 'http' ? undefined : kind,
    minutes: minutes.eq(ZERO) ? undefined : formatCount(minutes),
    region: regionOption(region),
  });
}
