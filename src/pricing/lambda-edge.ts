import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking, warning } from './assumption.js';
import { billUsage } from './bill.js';
import { commandLine } from './command-line.js';
import { type Decimal, isWhole, roundUp } from './decimal.js';
import { doubled, followUpsFor } from './follow-ups.js';
import { OptionReader, type OptionValues } from './options.js';
import { parseRequests, REQUESTS } from './quantities/counts.js';
import { type DurationRules, parseDuration } from './quantities/duration.js';
import { formatCount, formatCounted, formatDuration, formatMemory } from './quantities/format.js';
import { type MemoryRules, parseMemory } from './quantities/memory.js';
import type { Reading } from './quantities/parsed.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import { GLOBAL } from './regions.js';

/** What `/price lambda edge:true` prices. */
interface EdgeInput {
  readonly requestsAMonth: Decimal;
  /** 128 to 10,240, whole. */
  readonly memoryMb: Decimal;
  /** How long one request takes, up to 30 seconds. */
  readonly durationMs: Decimal;
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price lambda requests:10M memory:128MB duration:10ms edge:true';
/** The limits of origin events; those of viewer events are smaller. */
const MEMORY: MemoryRules = {
  quantity: 'memory',
  least: '128',
  most: '10240',
  whole: true,
  show: formatMemory,
  bareUnit: () => 'MB',
};
const DURATION: DurationRules = {
  quantity: 'duration',
  least: '0.001',
  most: '30000',
  whole: false,
  show: formatDuration,
};
const VIEWER = { memoryMb: '128', durationMs: '5000' } as const;

/** Whether the options ask for Lambda@Edge. A word that is neither yes nor no is reported with the other problems. */
export function wantsEdge(options: OptionValues): boolean {
  return new OptionReader(options).flag('edge', false) !== false;
}

/** Answers `/price lambda edge:true`: one price for the whole world, for x86 only, and nothing free. */
export function priceEdge(options: OptionValues, { 'lambda-edge': table, regions }: Prices): PriceResult {
  const quote = (input: EdgeInput): QuoteResult => {
    const { requestsAMonth, durationMs, memoryMb, readings } = input;
    const place = { region: GLOBAL };
    const gbSeconds = memoryMb.div('1024').times(roundUp(durationMs).div('1000')).times(requestsAMonth);
    const usages = [
      { table, component: 'requests', quantity: requestsAMonth },
      { table, component: 'duration', quantity: gbSeconds },
    ];
    const billed = billUsage(usages, place, regions);
    if (!billed.ok) return billed;
    const load = `${formatCounted(requestsAMonth, 'request')} a month of ${formatDuration(durationMs)}`;
    const title = `Lambda@Edge: ${load} at ${formatMemory(memoryMb)}`;
    const parts = { title, place, bill: billed.bill, table, readings, assumptions: assumptionsOf(input) };
    return { ok: true, quote: assembleQuote({ ...parts, withoutHours: true }) };
  };
  return answerWith(readEdgeOptions(options), quote, (input) => edgeFollowUps(input, (other) => quote(other).ok));
}

function readEdgeOptions(options: OptionValues): ReadOptions<EdgeInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['requests', 'memory', 'duration'], EXAMPLE);
  reader.flag('edge', true);
  reader.flag('free_tier', true);
  const added = ['region', 'storage', 'provisioned', 'provisioned_hours', 'snapstart', 'restores'];
  const architecture = reader.architecture() === 'arm64' ? ['architecture'] : [];
  reader.exclude('edge-alone', 'edge', [...architecture, ...added]);
  const requestsAMonth = reader.quantity('requests', parseRequests);
  const memoryMb = reader.quantity('memory', (typed) => parseMemory(typed, MEMORY));
  const durationMs = reader.quantity('duration', (typed) => parseDuration(typed, DURATION));
  if (!requestsAMonth || !memoryMb || !durationMs || problems.length > 0) return { problems };
  return { input: { requestsAMonth, memoryMb, durationMs, readings } };
}

function assumptionsOf({ memoryMb, durationMs }: EdgeInput): readonly Assumption[] {
  const beyondViewer = memoryMb.gt(VIEWER.memoryMb) || durationMs.gt(VIEWER.durationMs);
  return [
    billing('Lambda@Edge has no free tier.'),
    ...(beyondViewer
      ? [warning('Only origin events may use this much: viewer events have at most 128 MB and 5 seconds.')]
      : []),
    ...(isWhole(durationMs)
      ? []
      : [billing(`${formatDuration(durationMs)} count as ${formatDuration(roundUp(durationMs))}.`)]),
    lacking('CloudFront requests'),
    lacking('data transfer'),
  ];
}

function edgeFollowUps(input: EdgeInput, canPrice: (input: EdgeInput) => boolean): readonly FollowUp[] {
  const lineOf = (edge: string | undefined) => (changed: EdgeInput) =>
    commandLine('/price lambda', {
      requests: formatCount(changed.requestsAMonth),
      memory: formatMemory(changed.memoryMb),
      duration: formatDuration(changed.durationMs),
      edge,
    });
  const double = doubled(input, 'requestsAMonth', REQUESTS.most, 'Double the traffic');
  return [
    ...followUpsFor([{ label: 'In one Region instead', changed: input }], () => true, lineOf(undefined)),
    ...followUpsFor(double, canPrice, lineOf('true')),
  ];
}
