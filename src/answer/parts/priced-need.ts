import type { Knowledge } from '../../knowledge/knowledge.js';
import { asksHowOrWhy } from '../../language/question-form.js';
import { type Entity, isSize } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import { asksForPrice, LONGEST_REQUEST } from '../../pricing/plain-words/requests/read-price-request.js';
import { pricedFor } from '../../pricing/second-line/told-before.js';
import type { Answer, Recommendation } from '../answer.js';
import { quoteText } from '../prices/price-text.js';
import { quoteSentence, WHAT_IT_COSTS, withPriceBelow } from './price-below.js';

const ASKS = 'what would that cost';

/**
 * A recommendation with what the need costs on it, if the need asks for that: "a game server for friends, what would AWS cost me?" What the
 * need does not tell, such as a size, is shown with likely values.
 */
export function withPriceOf<Some extends Recommendation & Pick<Answer, 'alsoLikely'>>(
  need: string,
  answer: Some,
  knowledge: Knowledge,
): Some {
  const { service, runnerUp } = answer;
  if (!service || need.length > LONGEST_REQUEST || asksHowOrWhy(need)) return answer;
  const { entities } = readEntities(need, knowledge);
  if (!entities.some(asksForPrice)) return answer;
  const load = pricedFor(need, ASKS, { service: service.name, runnerUp: runnerUp?.name }, knowledge);
  // Where no load is told that has a price, the service alone has one for each of its sizes.
  const text = load ?? (entities.some(tellsSize) ? undefined : service.name);
  if (text === undefined) return answer;
  const price = quoteText(text, knowledge);
  const says = price.kind === 'quote' ? [quoteSentence(price)] : (price.totals ?? []);
  return says.length === 0 ? answer : withPriceBelow(answer, WHAT_IT_COSTS, says.join(' '), text);
}

/** A size or a system, without which a price would be another one. */
function tellsSize(entity: Entity): boolean {
  return isSize(entity) || entity.kind === 'instance' || (entity.kind === 'choice' && entity.option === 'os');
}
