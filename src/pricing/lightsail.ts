import { assembleQuote } from './assemble-quote.js';
import { billing, lackingToo } from './assumption.js';
import { billUsage } from './bill.js';
import { commandLine, fittingLines } from './command-line.js';
import { type Decimal, exact } from './decimal.js';
import { doubled, followUpsFor, inOtherRegion, regionOption } from './follow-ups.js';
import { BUNDLES, type Bundle, findBundle, nearestBundles } from './lightsail-bundles.js';
import { formatMoney } from './money.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount, formatGigabytes } from './quantities/format.js';
import { parseGigabytes } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import type { FollowUp, PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price lightsail` prices. */
interface LightsailInput {
  readonly bundle: Bundle;
  /** Instances that run all month, whole. */
  readonly count: Decimal;
  readonly region: Region;
  readonly readings: readonly Reading[];
}

type LightsailPrices = Pick<Prices, 'lightsail' | 'regions'>;

const EXAMPLE = '/price lightsail memory:1GB';
const MEMORY: QuantityRules = {
  quantity: 'memory',
  least: '0.001',
  most: '1024',
  whole: false,
  show: formatGigabytes,
};
const COUNT: QuantityRules = { quantity: 'instances', least: '1', most: '10000', whole: true, show: formatCount };

/**
 * Answers `/price lightsail`.
 * @param options as typed: memory (a size, or a bundle's name such as `micro`); optionally count, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceLightsail(options: OptionValues, prices: Prices): PriceResult {
  const quote = (input: LightsailInput) => quoteLightsail(input, prices);
  return answerWith(readLightsailOptions(options, prices.regions), quote, (input) =>
    lightsailFollowUps(input, prices.regions, (other) => quote(other).ok),
  );
}

function readLightsailOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<LightsailInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['memory'], EXAMPLE);
  const bundle = readBundle(reader);
  const count = reader.count('count', COUNT, exact('1'));
  const region = reader.region(regions);
  if (!bundle || !count || !region || problems.length > 0) return { problems };
  return { input: { bundle, count, region, readings } };
}

function readBundle(reader: OptionReader): Bundle | undefined {
  const named = BUNDLES.find(({ name }) => name === reader.text('memory')?.trim().toLowerCase());
  if (named) return named;
  const memoryGb = reader.quantity('memory', (typed) => parseGigabytes(typed, MEMORY));
  if (!memoryGb) return undefined;
  const found = findBundle(memoryGb);
  if (found) return found;
  const near = nearestBundles(memoryGb).map((bundle) => formatGigabytes(bundle.memoryGb));
  reader.problems.push({ kind: 'no-such-bundle', option: 'memory', memory: formatGigabytes(memoryGb), near });
  return undefined;
}

function quoteLightsail(input: LightsailInput, { lightsail: table, regions }: LightsailPrices): QuoteResult {
  const { bundle, count, region, readings } = input;
  const usage = { table, component: 'bundle-public-ipv4', variant: bundle.name, quantity: count };
  const billed = billUsage([usage], input, regions);
  if (!billed.ok) return billed;
  const key = { component: 'bundle-ipv6-only', variant: bundle.name, region: region.code };
  const [ipv6] = table.tiersOf(key);
  const title = `Lightsail: ${formatCount(count)} × ${formatGigabytes(bundle.memoryGb)} (${bundle.name}), all month`;
  const assumptions = [
    billing('Linux bundles with a public IPv4 address, disk and an allowance of data transfer.'),
    lackingToo('snapshots'),
    ...(ipv6 ? [billing(`Without IPv4 the bundle is ${formatMoney(ipv6.price)} a month.`)] : []),
    billing('Billed by the hour up to this price a month, stopped or not, until an instance is deleted.'),
  ];
  const parts = { title, place: input, bill: billed.bill, table, readings, assumptions };
  return { ok: true, quote: assembleQuote({ ...parts, withoutHours: true }) };
}

function lightsailFollowUps(
  input: LightsailInput,
  regions: readonly Region[],
  canPrice: (input: LightsailInput) => boolean,
): readonly FollowUp[] {
  const larger = BUNDLES[BUNDLES.indexOf(input.bundle) + 1];
  const changes = [
    ...(larger ? [{ label: `With ${formatGigabytes(larger.memoryGb)}`, changed: { ...input, bundle: larger } }] : []),
    ...inOtherRegion(input, regions),
    ...doubled(input, 'count', COUNT.most, 'Double the instances'),
  ];
  return [...followUpsFor(changes, canPrice, lightsailLine), ...onEc2(input)];
}

/** EC2 has burstable types with the same memory, under the same names. */
function onEc2({ bundle, count }: LightsailInput): readonly FollowUp[] {
  if (bundle.ec2 === undefined) return [];
  const line = commandLine('/price ec2', {
    instance: bundle.ec2,
    count: count.eq('1') ? undefined : formatCount(count),
  });
  return fittingLines([{ label: 'On EC2 instead', line }]);
}

/** The command line that asks for this quote, without options that have their usual value. */
function lightsailLine({ bundle, count, region }: LightsailInput): string {
  return commandLine('/price lightsail', {
    memory: formatGigabytes(bundle.memoryGb),
    count: count.eq('1') ? undefined : formatCount(count),
    region: regionOption(region),
  });
}
