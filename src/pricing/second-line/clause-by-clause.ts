import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import { isReason, saysNothing } from './idle-clauses.js';
import { keptTotals } from './kept-totals.js';
import { type ChangeReader, type PricedBefore, type Standing, standingOf } from './standing.js';
import { type AfterQuote, changedOptions, type Knowledge, type TextLine } from './texts.js';

/** Between changes that are told one behind another: "make that 3, but only 10 hours a day". */
const BETWEEN = /[,.;:!?…]+\s+(?:(?:and|but|so|then|because)\s+)*|\s+(?:and|but|so|because|\+)\s+/i;

/** The options that differ between two requests with the same lines. */
function namesChanged(lines: readonly TextLine[], others: readonly TextLine[]): readonly string[] {
  return lines.flatMap((line, at) => changedOptions(line, others[at] ?? line));
}

function hasBareNumber(clause: string, knowledge: Knowledge): boolean {
  return entitiesOf(readEntities(clause, knowledge).entities, 'amount').some(({ bare }) => bare);
}

function namesPart(clause: string, knowledge: Knowledge): boolean {
  return readEntities(clause, knowledge).words.some((word) => hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
}

/** A line of more clauses tells a story. */
const MOST_CLAUSES = 8;

/**
 * The changes of a line that is unclear as a whole, one behind another.
 * @param changeIn how one clause changes a request
 * @returns undefined unless each of them is clear
 */
export function clauseByClause(
  line: string,
  before: PricedBefore,
  request: Standing,
  changeIn: ChangeReader,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const all = line.split(BETWEEN);
  if (all.length < 2 || all.length > MOST_CLAUSES) return undefined;
  const idle = all.filter(
    (clause) => saysNothing(clause, request.alternatives, knowledge) || isReason(clause, all, line, knowledge),
  );
  const clauses = all.filter((clause) => !idle.includes(clause));
  // "I confused the RAM, 4": a bare number is that of what another clause names.
  if (clauses.some((clause) => hasBareNumber(clause, knowledge)) && idle.some((clause) => namesPart(clause, knowledge)))
    return undefined;
  const unread = idle.flatMap((clause) => readPriceRequest(clause, knowledge).leftOut);
  let changedTo: Extract<AfterQuote, { readonly line: string }> | undefined;
  const told = new Set<string>();
  let [text, so]: [PricedBefore, Standing | undefined] = [before, request];
  for (const clause of clauses) {
    const next: AfterQuote | undefined = so && changeIn(clause, text, so, knowledge);
    if (!so || !next || !('line' in next) || next.text === undefined || next.lost) return undefined;
    changedTo = { ...next, unread: [...(changedTo?.unread ?? []), ...next.unread] };
    text = { text: next.text, asked: true };
    const after = standingOf(text, knowledge);
    const names = namesChanged(so.alternatives.flat(), after?.alternatives.flat() ?? []);
    // "10 hours on weekdays, and 4 on saturday": the second does not replace the first.
    if (names.some((name) => told.has(name))) return undefined;
    for (const name of names) told.add(name);
    so = after;
  }
  const readings = [...(changedTo?.readings ?? []), ...keptTotals(request.alternatives, so?.alternatives ?? [])];
  return (
    changedTo && { ...changedTo, ...(readings.length > 0 && { readings }), unread: [...changedTo.unread, ...unread] }
  );
}
