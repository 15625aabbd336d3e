import { entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import type { PriceRequest } from '../plain-words/requests/request.js';
import { asksOwnPrice } from './likely-change.js';
import type { Knowledge } from './texts.js';

/**
 * A request for the price of what the line before told: "a nightly job of two hours in a container", then "what would that cost with 1 vCPU
 * and 2 GB?". Alone, the second line would be priced without the hours.
 * @param service what the reply to the line before recommends, for a line that names none
 * @returns both lines as one text; undefined if the line does not ask for a price, says itself when or how often it runs, or if something
 * would be missing or unclear
 */
export function pricedAsTold(
  line: string,
  before: string,
  service: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  if (!saysWhen(before, knowledge) || saysWhen(line, knowledge) || asksOwnPrice(line, undefined, knowledge))
    return undefined;
  if (!readPriceRequest(line, knowledge).asksForPrice) return undefined;
  const joined = `${before.replace(/[\s.?!]+$/, '')}. ${line}`;
  const namesOne = readEntities(line, knowledge).entities.some(isHead);
  const mostLines = namesOne ? 1 : Number.POSITIVE_INFINITY;
  const texts = [...(namesOne || service === undefined ? [] : [`${joined} on ${service}`]), joined];
  return texts.find((text) => isWhole(readPriceRequest(text, knowledge), mostLines));
}

/** Whether a text says when, how often or for how long something runs. */
function saysWhen(text: string, knowledge: PlainWordsKnowledge): boolean {
  const { entities } = readEntities(text, knowledge);
  const isTime = entitiesOf(entities, 'amount').some(({ measure, rate }) => measure === 'time' || rate !== undefined);
  return isTime || entitiesOf(entities, 'schedule').length > 0;
}

function isWhole({ alternatives, missing, open, contradictory }: PriceRequest, mostLines: number): boolean {
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  const isClear = missing.length + open.length + contradictory.length === 0;
  return isClear && lines.length > 0 && lines.length <= mostLines;
}
