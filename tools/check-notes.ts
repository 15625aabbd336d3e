import { readConfig, readEnvironment } from '../src/config.js';
import { ITEM_KINDS } from '../src/items/item.js';
import { makeItems } from '../src/items/make-items.js';
import type { Knowledge } from '../src/knowledge/knowledge.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import type { Note } from '../src/notes/note.js';
import { KnowledgeError } from '../src/notes/problem.js';
import { PRICE_LISTS } from '../src/pricing/components.js';
import { contradictedPrices } from './notes-against-rates.js';
import { oldRateLines } from './old-rates.js';
import { readPriceFiles } from './rates/price-files.js';

/**
 * `npm run check-notes`: says what is wrong with the knowledge folder without starting the bot, prices that contradict the rates among
 * it, and warns of old rates; `--overdue` lists notes to review,
 * `--items` the questions of quizzes that could be made and are not asked, with the reason, and old claims without a mark.
 */
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;
const ARGUMENTS = ['--overdue', '--items'];

const unknown = process.argv.slice(2).filter((argument) => !ARGUMENTS.includes(argument));
if (unknown.length > 0) {
  process.stderr.write(`${unknown.join(' ')}: check-notes takes ${ARGUMENTS.join(' and ')} and nothing else\n`);
  process.exit(1);
}

try {
  const folder = readConfig(readEnvironment()).knowledgeFolder;
  const knowledge = await loadKnowledge(folder);
  const { notes, topics, prices } = knowledge;
  const files = await readPriceFiles(folder, PRICE_LISTS);
  const contradicted = await contradictedPrices(
    folder,
    files.map((one) => one.prices),
    prices,
  );
  if (contradicted.length > 0) throw new KnowledgeError(contradicted);
  const overdue = notes.filter(isOverdue);
  process.stdout.write(`${notes.length} notes, ${topics.length - notes.length} terms: all well\n`);
  for (const { file, reviewed } of overdue)
    process.stdout.write(`${file}: last reviewed ${reviewed}, more than a year ago\n`);
  for (const line of oldRateLines(files)) process.stdout.write(`${line}\n`);
  if (process.argv.includes('--overdue') && overdue.length > 0) process.exitCode = 1;
  if (process.argv.includes('--items')) reportItems(knowledge);
} catch (error) {
  if (!(error instanceof KnowledgeError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function reportItems(knowledge: Knowledge): void {
  const { items, dropped } = makeItems(knowledge, knowledge.prices);
  const lines = [
    ...dropped.map(
      ({ proposal: { kind, note, prompt }, reason }) => `${note.id}, ${kind}: ${reason}: ${onOneLine(prompt)}`,
    ),
    ...knowledge.notes.flatMap(({ id, corrections }) =>
      corrections
        .filter(({ verdict }) => verdict === undefined)
        .map(({ claim }) => `${id}: not marked [wrong], [partly] or [right]: ${claim}`),
    ),
    ...ITEM_KINDS.map((kind) => `${kind}: ${items.filter((item) => item.kind === kind).length}`),
    `${items.length} questions, ${dropped.length} not asked`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Facts about AWS grow old: every note is looked through again within a year. */
function isOverdue({ reviewed }: Note): boolean {
  return Date.now() - Date.parse(reviewed) > YEAR_MS;
}
