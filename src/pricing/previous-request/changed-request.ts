import { type EntityKind, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import {
  isSameRequest,
  requestLine,
  requestText,
  withWordsAround,
  wordsAround,
} from '../plain-words/requests/request-text.js';
import { changedBy } from './change.js';
import { isSaid } from './is-said.js';
import { keptTotals } from './kept-totals.js';
import { normalized } from './reader-words.js';
import type { Standing } from './standing.js';
import { type AfterQuote, type Alternatives, type Knowledge, withoutOption } from './texts.js';
import { denialsIn, IRRELEVANT, irrelevantIn, noUseFor } from './unread.js';
import { TIMES } from './values.js';

/** Facts about a whole request, which change no part. */
const SURROUNDING: ReadonlySet<EntityKind> = new Set([
  ...JOINING,
  ...IRRELEVANT,
  'aside',
  'asked-period',
  'currency',
  'everywhere',
  'unpriced',
  'outside',
  'place',
]);

/** A request in which each part takes of a line what it has a place for. */
export function changedRequest(typed: string, request: Standing, knowledge: Knowledge): AfterQuote {
  const { alternatives: before, lacking } = request;
  const text = plainLine(typed);
  const read = readPriceRequest(text, knowledge);
  const besides = besidesIn(typed, request, knowledge);
  const start = read.everywhere ? withoutOption(before, 'region') : before;
  const said = readEntities(text, knowledge);
  const changesParts = said.entities.some(
    (entity) => !SURROUNDING.has(entity.kind) && !(entity.kind === 'service' && isSaid(entity, start)),
  );
  const changed = changesParts ? changedBy(text, start, knowledge) : { to: start };
  if ('asks' in changed) return { ...changed, before };
  if (isSameRequest(changed.to, before) && besides.join() === request.besides.join())
    return { asks: noUseFor([typed]), before };
  // "In Vienna" is none of the Region that the request has.
  const isElsewhere = read.alternatives.some(({ refused }) => refused.some(({ kind }) => kind === 'place'));
  const to = isElsewhere ? withoutOption(changed.to, 'region') : changed.to;
  const readings = keptTotals(before, to);
  return {
    ...requested(to, besides),
    unread: [
      ...read.leftOut,
      ...irrelevantIn(text, knowledge),
      ...denialsIn(said.words),
      ...(isSameTimes(before, to) ? entitiesOf(said.entities, 'schedule').map(({ typed }) => typed) : []),
    ],
    ...(readings.length > 0 && { readings }),
    ...(lacking && fillsIn(before, to) && { answers: true }),
  };
}

/** Whether two requests have the same times. */
function isSameTimes(before: Alternatives, after: Alternatives): boolean {
  const timesOf = (of: Alternatives) => of.flat().flatMap(({ options }) => TIMES.map((option) => options[option]));
  return timesOf(before).join() === timesOf(after).join();
}

/** A line in words that the reader of requests knows. */
export function plainLine(typed: string): string {
  return normalized(typed)
    .trim()
    .replace(/[\s?!.]+$/, '');
}

/** What holds for all of a request once a line has been said: "for 12 months", "in euros". */
export function besidesIn(line: string, { besides }: Standing, knowledge: Knowledge): readonly string[] {
  const text = plainLine(line);
  const more = wordsAround(readPriceRequest(text, knowledge)).filter((phrase) => !besides.includes(phrase));
  return withWordsAround(besides, more);
}

/** A request as a line. */
export function requested(to: Alternatives, around: readonly string[]): Extract<AfterQuote, { readonly line: string }> {
  return { line: requestLine(to, around), text: requestText(to, around), unread: [] };
}

/** Whether a request is the one before with more options, and nothing else. */
function fillsIn(before: Alternatives, after: Alternatives): boolean {
  const [one, other] = [before.flat(), after.flat()];
  const isKept = one.every((line, place) => {
    const { service, options } = other[place] ?? line;
    return service === line.service && Object.entries(line.options).every(([name, value]) => options[name] === value);
  });
  return one.length === other.length && isKept && !isSameRequest(before, after);
}
