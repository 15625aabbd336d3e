import { quoteLine } from '../command-line.js';
import {
  type Amount,
  type Entities,
  endOf,
  entitiesOf,
  JOINING,
  range,
  startOf,
} from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest } from '../plain-words/requests/request-text.js';
import { isPeople, typedText } from '../plain-words/tokens/sense.js';
import { RELATIVE } from './changed-request.js';
import { factorIn } from './numbers.js';
import type { AfterQuote, Knowledge } from './texts.js';

/**
 * A request in plain words with another number of those for whom it counts: "30 kids" behind "25 kids with a t3.micro each", and "100 times a
 * day" behind "200 users, each 50 times a day". Its options alone do not tell how they were worked out.
 * @returns undefined if the line says anything else, or if it changes nothing or makes something unclear
 */
export function withWordsReplaced(text: string, line: string, knowledge: Knowledge): AfterQuote | undefined {
  const said = readEntities(line, knowledge);
  const [amount, ...others] = said.entities.filter(({ kind }) => !JOINING.includes(kind));
  if (amount?.kind !== 'amount' || others.length > 0 || RELATIVE.test(line) || factorIn(line, knowledge))
    return undefined;
  const { words, entities } = readEntities(text, knowledge);
  const [place, ...more] = placesOf(amount, entities);
  if (!place || more.length > 0) return undefined;
  const [from, to] = [startOf({ at: place }), endOf({ at: place })];
  // "40 photos a day": a word between them is a part of it, unless it says something of its own.
  const between = range(from, to).filter((at) => !place.includes(at));
  if (entities.some(({ at }) => at.some((one) => between.includes(one)))) return undefined;
  const number = typedText(said.words, startOf(amount), endOf(amount));
  const parts = [typedText(words, 0, from), number, typedText(words, to)];
  const changed = parts.filter(Boolean).join(' ');
  const [was, is] = [text, changed].map((one) => readPriceRequest(one, knowledge));
  if (!was || !is || is.missing.length + is.open.length + is.contradictory.length > 0) return undefined;
  const [before, after] = [was, is].map(({ alternatives }) => alternatives.map(({ lines }) => lines));
  if (!before || !after || isSameRequest(before, after)) return undefined;
  const unread = readPriceRequest(line, knowledge).leftOut.filter((word) => !was.leftOut.includes(word));
  return { line: quoteLine(changed), unread };
}

/** The positions of amounts of the same kind that count those for whom it is, or are multiplied by them. */
function placesOf(said: Amount, entities: Entities): readonly (readonly number[])[] {
  const amounts = entitiesOf(entities, 'amount');
  return amounts.flatMap((amount) => {
    const owners = amounts.filter((other) => other !== amount && other.spread);
    const multiplied = new Set(owners.flatMap(({ at }) => at));
    const own = amount.at.filter((at) => !multiplied.has(at));
    const isSame = amount.measure === said.measure && amount.rate?.period === said.rate?.period;
    // What comes at a rate for each has that name in one line and another in the next.
    const isOfEach = own.length < amount.at.length && said.rate !== undefined;
    const isOwner = amount.noun === said.noun && (isPeople(amount.noun) || amount.noun === 'zones');
    return isSame && (isOfEach || isOwner) ? [own] : [];
  });
}
