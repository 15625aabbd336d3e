import type { Knowledge } from '../../knowledge/knowledge.js';
import { stripChatter } from '../../language/chatter.js';
import { hasOtherScript } from '../../language/english.js';
import { asksWhatFits } from '../../language/question-form.js';
import { missingOptions } from '../../pricing/plain-words/clauses/interpret.js';
import type { ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { unitPriceAsked } from '../../pricing/plain-words/questions/unit-price.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import { isBesideCompute, serviceOf } from '../../pricing/services/index.js';
import { parseQuery } from '../../understand/query.js';
import type { Passages } from '../answer.js';
import { type Decider, sure } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { passagesAnswer } from '../parts/entry-answer.js';
import { priceText } from '../prices/price-text.js';
import { withUnitPrice } from '../prices/unit-price.js';
import { THRESHOLDS } from '../thresholds.js';
import { isOtherQuestion, requestIn } from './price-request.js';

/** A request for a price: a quote, a question back, or the rates of a service with what the notes say about its price. */
export const price: Decider = {
  name: 'price',
  mayMisread: true,
  decide: (query, knowledge) => {
    // Of such words the reader of prices understands nothing, not even what they deny.
    if (hasOtherScript(query.text)) return { declined: 'in another script' };
    if (asksWhatFits(query.question) && !readPriceRequest(query.question, knowledge).asksForPrice)
      return { declined: 'asks what fits' };
    const asked = unitPriceAsked(stripChatter(query.question), knowledge);
    const rates = asked && ratesOf(asked, knowledge);
    if (rates) return sure(rates);
    const request = requestIn(query, knowledge, asked !== undefined);
    const priced = request && priceText(request.text, knowledge);
    if (!priced) return { declined: 'no price request' };
    if (priced.kind === 'quote') return sure(priced);
    const { candidates } = knowledge.retriever(query);
    if (isOtherQuestion(request, priced, query, candidates, knowledge))
      return { declined: 'rather a question to the notes' };
    const least = THRESHOLDS.equallyLikely * request.probability;
    return sure(priced.asksBack ? withStatements(priced, candidates.slice(0, 1), least, knowledge) : priced);
  },
};

/** The rates of a service that is asked about in general: a total of defaults says less ("what does EKS cost?"). */
function ratesOf(asked: ServiceRequest, knowledge: Knowledge): Passages | undefined {
  const { service, options } = asked;
  // What has no note of its own is priced if nothing is missing: a NAT gateway.
  if (isBesideCompute(service) && missingOptions(service, options).length === 0) return undefined;
  const passage = pricePassage(`how much does ${serviceOf(service).name} cost?`, knowledge);
  return passage && withUnitPrice(passage, asked, knowledge.prices);
}

/** The likeliest statement about the price of the service that a question names. */
function pricePassage(question: string, knowledge: Knowledge): Passages | undefined {
  const query = parseQuery(question, knowledge.lexicon);
  const { candidates } = knowledge.retriever(query);
  const note = query.topics[0]?.note;
  for (const { content, probability } of candidates) {
    if (content.kind !== 'entry') continue;
    const { passage } = content.entry;
    if (passage.note === note && /\b(?:price|cost|billing)\b/i.test(passage.path.join(' ')))
      return passagesAnswer(content.entry, probability, query, candidates);
  }
  return undefined;
}
