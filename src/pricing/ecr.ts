import { assembleQuote } from './assemble-quote.js';
import { type Assumption, billing, lacking, lackingToo } from './assumption.js';
import { billUsage } from './bill.js';
import { commandLine } from './command-line.js';
import type { Decimal } from './decimal.js';
import { doubled, followUpsFor, inOtherRegion, regionOption } from './follow-ups.js';
import { OptionReader, type OptionValues } from './options.js';
import { formatGigabytes } from './quantities/format.js';
import { parseGigabytes } from './quantities/memory.js';
import type { QuantityRules, Reading } from './quantities/parsed.js';
import type { PriceResult, QuoteResult } from './quote.js';
import type { Prices } from './rates.js';
import { answerWith, type ReadOptions } from './read-options.js';
import type { Region } from './regions.js';

/** What `/price ecr` prices. */
interface EcrInput {
  /** Images kept in private repositories, averaged over the month. */
  readonly storageGb: Decimal;
  readonly region: Region;
  readonly readings: readonly Reading[];
}

const EXAMPLE = '/price ecr storage:45GB';
const STORAGE: QuantityRules = {
  quantity: 'storage',
  least: '0.000001',
  most: '1000000000',
  whole: false,
  show: formatGigabytes,
};
const ASSUMPTIONS: readonly Assumption[] = [
  billing('Private repositories, the average over the month. Layers that images of a repository share count once.'),
  lacking('data transfer', 'Data transfer out of the Region is not included.'),
  lackingToo('image scanning'),
  billing('No free tier is taken off.'),
];

/**
 * Answers `/price ecr`.
 * @param options as typed: storage; optionally region
 * @returns the quote with lines to try next, or everything that is wrong with the options
 */
export function priceEcr(options: OptionValues, { ecr: table, regions }: Prices): PriceResult {
  const quote = (input: EcrInput): QuoteResult => {
    const { storageGb, readings } = input;
    const billed = billUsage([{ table, component: 'private-storage', quantity: storageGb }], input, regions);
    if (!billed.ok) return billed;
    const title = `ECR: ${formatGigabytes(storageGb)} of images, all month`;
    const parts = { title, place: input, bill: billed.bill, table, readings, assumptions: ASSUMPTIONS };
    return { ok: true, quote: assembleQuote({ ...parts, withoutHours: true }) };
  };
  return answerWith(readEcrOptions(options, regions), quote, (input) => {
    const changes = [
      ...inOtherRegion(input, regions),
      ...doubled(input, 'storageGb', STORAGE.most, 'Double the images'),
    ];
    return followUpsFor(changes, (other) => quote(other).ok, ecrLine);
  });
}

function readEcrOptions(options: OptionValues, regions: readonly Region[]): ReadOptions<EcrInput> {
  const reader = new OptionReader(options);
  const { problems, readings } = reader;
  reader.require(['storage'], EXAMPLE);
  const storageGb = reader.quantity('storage', (typed) => parseGigabytes(typed, STORAGE));
  const region = reader.region(regions);
  if (!storageGb || !region || problems.length > 0) return { problems };
  return { input: { storageGb, region, readings } };
}

function ecrLine({ storageGb, region }: EcrInput): string {
  return commandLine('/price ecr', { storage: formatGigabytes(storageGb), region: regionOption(region) });
}
