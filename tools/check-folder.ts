import { LEARNED_FOLDER } from '../src/folders.js';
import { type CheckedFolder, readFolder } from '../src/knowledge/load.js';
import type { Note } from '../src/notes/note.js';
import { KnowledgeError, together } from '../src/notes/problem.js';
import { topicsOf } from '../src/notes/topics.js';
import type { PriceFile } from '../src/pricing/price-file.js';
import { PRICE_LISTS } from '../src/pricing/price-lists.js';
import { FRESH_DAYS, isOldRate } from '../src/pricing/rate-age.js';
import { pricesOf } from '../src/pricing/rates.js';
import { ITEM_KINDS } from '../src/quiz/item.js';
import { makeItems } from '../src/quiz/make-items.js';
import { DAY_MS } from '../src/time/local-time.js';
import { contradictedPrices } from './notes-against-rates.js';
import { readPriceFiles, type StoredPrices } from './rates/price-files.js';
import { unmarkedStatements } from './unmarked-statements.js';

const YEAR_MS = 365 * DAY_MS;

/**
 * Checks a knowledge folder, including prices in notes against the price files; statements without a source are no mistake, but named.
 * @param also lists dropped quiz questions, or price files with old rates
 * @returns a report, and whether a note was last reviewed more than a year ago
 * @throws KnowledgeError with all mistakes
 */
export async function checkFolder(
  folder: string,
  also: { readonly items?: boolean; readonly rates?: boolean } = {},
): Promise<{ readonly lines: readonly string[]; readonly overdue: boolean }> {
  const readPrices = pricesOf(folder);
  const [checked, files] = await together([
    readFolder(folder, LEARNED_FOLDER, readPrices),
    uncontradictedFiles(folder, readPrices),
  ]);
  const { notes } = checked.written;
  const overdue = notes.filter(isOverdue);
  return {
    lines: [
      `${notes.length} notes, ${topicsOf(notes).length - notes.length} terms: all well`,
      ...overdue.map(({ file, reviewed }) => `${file}: last reviewed ${reviewed}, more than a year ago`),
      ...(await unmarkedStatements(folder)),
      ...oldRateLines(files, also.rates ?? false),
      ...(also.items ? itemLines(checked) : []),
    ],
    overdue: overdue.length > 0,
  };
}

/**
 * The price files of a folder; none if they are invalid, which reading the folder reports.
 * @throws KnowledgeError if notes contradict them
 */
async function uncontradictedFiles(
  folder: string,
  readPrices: ReturnType<typeof pricesOf>,
): Promise<readonly StoredPrices[]> {
  const read = await readPrices();
  if (!read.ok) return [];
  const files = await readPriceFiles(folder, PRICE_LISTS);
  const rates = files.map((file) => file.prices);
  const contradicted = await contradictedPrices(folder, rates, read.value);
  if (contradicted.length > 0) throw new KnowledgeError(contradicted);
  return files;
}

function itemLines({ written, prices }: CheckedFolder): readonly string[] {
  const { items, dropped } = makeItems(written, prices);
  return [
    ...dropped.map(
      ({ proposal: { kind, note, prompt }, reason }) =>
        `${note.id}, ${kind}: ${reason}: ${prompt.replace(/\s+/g, ' ')}`,
    ),
    ...written.notes.flatMap(({ id, corrections }) =>
      corrections
        .filter(({ verdict }) => verdict === undefined)
        .map(({ claim }) => `${id}: not marked [wrong], [partly] or [right]: ${claim}`),
    ),
    ...ITEM_KINDS.map((kind) => `${kind}: ${items.filter((item) => item.kind === kind).length}`),
    `${items.length} questions, ${dropped.length} not asked`,
  ];
}

/** Facts about AWS change: every note is reviewed within a year. */
function isOverdue({ reviewed }: Note): boolean {
  return Date.now() - Date.parse(reviewed) > YEAR_MS;
}

/**
 * Reports rates and facts that were confirmed more than 180 days ago, in one line, since they are no mistake in a note.
 * @param each adds a line for each price file
 */
function oldRateLines(
  files: readonly { readonly file: string; readonly prices: PriceFile }[],
  each: boolean,
): readonly string[] {
  const aged = files
    .map(({ file, prices: { sources, rates, grids, facts } }) => {
      const days = [
        ...[...rates, ...Object.values(facts)].map(({ source }) => sources[source]?.asOf ?? ''),
        ...grids.flatMap(({ source, prices }) => Object.keys(prices).map(() => sources[source]?.asOf ?? '')),
      ];
      return { file, days, old: days.filter((day) => isOldRate(day)).sort() };
    })
    .filter(({ old }) => old.length > 0);
  if (aged.length === 0) return [];
  const all = aged.flatMap(({ old }) => old).sort();
  return [
    `prices: ${all.length} rates and facts were confirmed more than ${FRESH_DAYS} days ago, which is no mistake in a note${each ? '' : '; --rates lists them'}`,
    ...(each
      ? aged.map(
          ({ file, days, old }) =>
            `${file}: ${old.length} of ${days.length} rates and facts, the oldest on ${old[0]}: npm run rates`,
        )
      : []),
  ];
}
