import { LEARNED_FOLDER } from '../src/folders.js';
import { ITEM_KINDS } from '../src/items/item.js';
import { makeItems } from '../src/items/make-items.js';
import { type CheckedFolder, readFolder } from '../src/knowledge/load.js';
import type { Note } from '../src/notes/note.js';
import { KnowledgeError, together } from '../src/notes/problem.js';
import { topicsOf } from '../src/notes/topics.js';
import { PRICE_LISTS } from '../src/pricing/price-lists.js';
import { pricesOf } from '../src/pricing/rates.js';
import { DAY_MS } from '../src/time/local-time.js';
import { contradictedPrices } from './notes-against-rates.js';
import { oldRateLines } from './old-rates.js';
import { readPriceFiles, type StoredPrices } from './rates/price-files.js';

/** What there is to say of a knowledge folder without mistakes. */
export interface FolderReport {
  readonly lines: readonly string[];
  /** Whether a note was last reviewed more than a year ago. */
  readonly overdue: boolean;
}

const YEAR_MS = 365 * DAY_MS;

/**
 * Checks a knowledge folder, prices in notes against the rates among it.
 * @param also the questions of quizzes that could be made and are not asked, and the price files with old rates
 * @throws KnowledgeError with everything that is wrong
 */
export async function checkFolder(
  folder: string,
  also: { readonly items?: boolean; readonly rates?: boolean } = {},
): Promise<FolderReport> {
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
      ...oldRateLines(files, also.rates ?? false),
      ...(also.items ? itemLines(checked) : []),
    ],
    overdue: overdue.length > 0,
  };
}

/**
 * The price files of a folder; none if there is a mistake in them, which reading the folder reports.
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
      ({ proposal: { kind, note, prompt }, reason }) => `${note.id}, ${kind}: ${reason}: ${onOneLine(prompt)}`,
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

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Facts about AWS grow old: every note is looked through again within a year. */
function isOverdue({ reviewed }: Note): boolean {
  return Date.now() - Date.parse(reviewed) > YEAR_MS;
}
