import type { PriceRequest } from '../plain-words/clauses/request.js';
import { type Entity, entitiesOf, isHead, isOr } from '../plain-words/entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../plain-words/entities/extract.js';
import { detailsOf } from '../plain-words/questions/evidence.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedText } from '../plain-words/tokens/sense.js';
import type { Knowledge } from '../previous-request/texts.js';
import { asksOwnPrice } from './likely-change.js';

/**
 * A request for the price of what the line before told: "a nightly job of two hours in a container", then "what would that cost with 1 vCPU
 * and 2 GB?" Alone, the second line would be priced without the hours.
 * @returns both lines as one text; undefined if the line does not ask for a price, says itself when or how often it runs, or if something
 * would be missing or unclear
 */
export function pricedAsTold(line: string, before: string, knowledge: Knowledge): string | undefined {
  if (!saysWhen(before, knowledge) || saysWhen(line, knowledge) || asksOwnPrice(line, undefined, knowledge))
    return undefined;
  if (!readPriceRequest(line, knowledge).asksForPrice) return undefined;
  const text = `${withoutEnd(before)}. ${line}`;
  const namesOne = readEntities(line, knowledge).entities.some(isHead);
  return isWhole(readPriceRequest(text, knowledge), namesOne ? 1 : Number.POSITIVE_INFINITY) ? text : undefined;
}

/**
 * A request for the price of a service that was recommended for a need: "a nightly job of 30 minutes with 4 GB", then "how much would that be a
 * month?" What the line or the need names is priced instead, and "which is cheaper" is asked of both services.
 * @param line asks for a price
 * @returns undefined if something is unclear, or if nothing was told that could be priced
 */
export function pricedFor(
  need: string,
  line: string,
  { service, runnerUp }: { readonly service: string; readonly runnerUp: string | undefined },
  knowledge: Knowledge,
): string | undefined {
  const { entities } = readEntities(line, knowledge);
  const isNamed = entities.some(isHead);
  const told = readEntities(need, knowledge);
  const namedBefore = told.entities.filter((one) => isHead(one) && one.kind !== 'outside').flatMap(({ at }) => at);
  const asksOfBoth = entities.some(({ kind }) => kind === 'compare');
  if (namedBefore.length > 0 && isNamed) return undefined;
  // Of "Lambda or Fargate?" only the recommended one is priced.
  const isOfOne = namedBefore.length > 0 && !asksOfBoth;
  const isAside = (one: Entity) => one.kind === 'vague' || (isOfOne && isOr(one));
  const aside = [...(isOfOne ? namedBefore : []), ...told.entities.filter(isAside).flatMap(({ at }) => at)];
  const load = aside.length > 0 ? typedText(told.words.filter((_, at) => !aside.includes(at))) : need;
  const both = asksOfBoth && runnerUp !== undefined;
  const isSaid = isNamed || (namedBefore.length > 0 && asksOfBoth);
  const on = isSaid ? '' : ` on ${both ? `${service} or ${runnerUp}` : service}`;
  const text = `${withoutEnd(load)}. ${withoutEnd(line)}${on}`;
  const request = readPriceRequest(text, knowledge);
  const isClear = request.open.length + request.contradictory.length === 0;
  // In "a small website", small is no size of a machine.
  const isTold = request.amounts > 0 || saysWhen(need, knowledge);
  return isClear && isTold && detailsOf(request) > 0 ? text : undefined;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.?!]+$/, '');
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
