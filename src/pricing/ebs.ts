import { assembleQuote } from './assemble-quote.js';
import { billing, lacking } from './assumption.js';
import { billUsage, type Usage } from './bill.js';
import { commandLine } from './command-line.js';
import { type Decimal, exact, ZERO } from './decimal.js';
import { type Disk, diskOptions, diskText, diskUsages, includedText, readDisk, SNAPSHOTS } from './disk.js';
import { doubled, followUpsFor, inOtherRegion, regionOption } from './follow-ups.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatCount, formatGigabytes } from './quantities/format.js';
import { parseGigabytes } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price ebs` prices. */
interface EbsInput {
  readonly disk: Disk;
  /** Volumes, whole. */
  readonly count: Decimal;
  /** Of all volumes together; 0 for none. */
  readonly snapshotsGb: Decimal;
  readonly region: Region;
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price ebs storage:100GB';
const VOLUMES: QuantityRules = { quantity: 'volumes', least: '1', most: '100000', whole: true, show: formatCount };

/**
 * Answers `/price ebs`.
 * @param options as typed: storage or snapshots; optionally disk_type, iops, throughput, count, region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceEbs(options: OptionValues, { ebs: table, regions }: Prices): PriceResult {
  const quote = (input: EbsInput): QuoteResult => {
    const { disk, snapshotsGb, readings } = input;
    const billed = billUsage(usagesOf(input, table), input, regions);
    if (!billed.ok) return billed;
    const volumes = disk.sizeGb.gt(ZERO)
      ? [billing(`Paid for all month by the size that was asked for, full or empty${includedText(disk)}.`)]
      : [];
    const assumptions = snapshotsGb.eq(ZERO) ? [...volumes, lacking('snapshots')] : volumes;
    const parts = { title: titleOf(input), place: input, bill: billed.bill, table, readings, assumptions };
    return { ok: true, quote: assembleQuote({ ...parts, withoutHours: true }) };
  };
  return answerWith(readEbsOptions(options, regions), quote, (input) => {
    const others = input.disk.type === 'gp3' ? [] : [{ label: 'On gp3', changed: onGp3(input) }];
    const changes = [
      ...others,
      ...inOtherRegion(input, regions),
      ...doubled(input, 'count', VOLUMES.most, 'Double the volumes'),
    ];
    return followUpsFor(changes, (other) => quote(other).ok, ebsLine);
  });
}

function readEbsOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<EbsInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  const snapshotsGb = reader.quantity('snapshots', (typed) => parseGigabytes(typed, SNAPSHOTS), ZERO);
  if (reader.text('snapshots') === undefined) reader.require(['storage'], EXAMPLE);
  const disk = readDisk(reader, 'storage', EXAMPLE);
  const count = reader.count('count', VOLUMES, exact('1'));
  const region = reader.region(regions);
  if (!snapshotsGb || !disk || !count || !region || problems.length > 0) return { problems };
  return { input: { disk, count, snapshotsGb, region, readings } };
}

function usagesOf({ disk, count, snapshotsGb }: EbsInput, table: Prices['ebs']): readonly Usage[] {
  const snapshots = { table, component: 'snapshot-standard', quantity: snapshotsGb, option: 'snapshots' };
  return [
    ...(disk.sizeGb.gt(ZERO) ? diskUsages(disk, count, table) : []),
    ...(snapshotsGb.gt(ZERO) ? [snapshots] : []),
  ];
}

function titleOf({ disk, count, snapshotsGb }: EbsInput): string {
  const times = count.eq('1') ? '' : `${formatCount(count)} × `;
  const parts = [
    ...(disk.sizeGb.gt(ZERO) ? [`${times}${diskText(disk)}`] : []),
    ...(snapshotsGb.gt(ZERO) ? [`${formatGigabytes(snapshotsGb)} of snapshots`] : []),
  ];
  return `EBS: ${parts.join(', ')}, all month`;
}

/** The same GB on gp3, with as many IOPS as come with it or were asked for. */
function onGp3({ disk: { sizeGb, iops }, ...others }: EbsInput): EbsInput {
  return { ...others, disk: { type: 'gp3', sizeGb, ...(iops?.gt('3000') && { iops }) } };
}

function ebsLine({ disk, count, snapshotsGb, region }: EbsInput): string {
  return commandLine('/price ebs', {
    storage: disk.sizeGb.eq(ZERO) ? undefined : formatGigabytes(disk.sizeGb),
    ...diskOptions(disk),
    count: count.eq('1') ? undefined : formatCount(count),
    snapshots: snapshotsGb.eq(ZERO) ? undefined : formatGigabytes(snapshotsGb),
    region: regionOption(region),
  });
}
