import type { Knowledge } from '../../knowledge/knowledge.js';
import { stripChatter } from '../../language/chatter.js';
import { isAwsName } from '../../notes/topics.js';
import { cheapestAsked } from '../../pricing/plain-words/questions/cheapest.js';
import { isPriceRequest, priceRequestProbability } from '../../pricing/plain-words/questions/is-price-request.js';
import { unitPriceAsked } from '../../pricing/plain-words/questions/unit-price.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import { isBesideCompute, SERVICES, serviceOf } from '../../pricing/services/index.js';
import { isProgramOutput } from '../../understand/program-output.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Passages } from '../answer.js';
import { type Decider, sure } from '../decider.js';
import { passagesAnswer } from '../parts/entry-answer.js';
import { priceText } from '../prices/price-text.js';
import { pricesInTurn } from '../prices/prices-in-turn.js';
import { withUnitPrice } from '../prices/unit-price.js';
import { providerWanted } from '../which.js';

/** A request for a price: a quote, a question back, or what the notes say about the price of a service. */
export const price: Decider = {
  name: 'price',
  mayMisread: true,
  decide: (query, knowledge) => {
    const isOutput = isProgramOutput(query.question);
    const inTurn = isOutput ? undefined : pricesInTurn(query.text, knowledge);
    if (inTurn) return sure(inTurn);
    // Asked in general, a service gets the prices of its units, even if its defaults make a total ("what does EKS cost?").
    const asked = unitPriceAsked(stripChatter(query.question), knowledge);
    const isInNotes = asked !== undefined && !isBesideCompute(asked.service);
    const request = isOutput || isInNotes ? undefined : requestIn(query, knowledge);
    const priced = request === undefined ? undefined : priceText(request, knowledge);
    if (request !== undefined && priced && (priced.kind !== 'invalid' || !isOtherQuestion(request, query, knowledge)))
      return sure(priced);
    // A NAT gateway has a price, but no note.
    const besideNotes = asked && !isInNotes ? priceText(query.question, knowledge) : undefined;
    if (besideNotes && (besideNotes.kind === 'quote' || !besideNotes.asksBack)) return sure(besideNotes);
    const passage = asked && pricePassage(`how much does ${serviceOf(asked.service).name} cost?`, knowledge);
    return passage ? sure(withUnitPrice(passage, asked, knowledge.prices)) : { declined: 'no price request' };
  },
};

/** The text if it asks for a price: as typed, or corrected, since the misspelt word may be the one that asks. */
function requestIn(query: Query, knowledge: Knowledge): string | undefined {
  const corrected = query.corrections.reduce((text, { typed, read }) => text.replace(typed, read), query.text);
  const request = [...new Set([query.text, corrected])].find(
    (text) => isPriceRequest(text, knowledge) || cheapestAsked(text, knowledge),
  );
  if (request === undefined || (namesOnlyUnpriced(query) && isReadAsLambda(request, knowledge))) return undefined;
  return request;
}

/**
 * Whether a request without a total is another kind of question: it names nothing that has a price, or another provider's product, or the
 * notes surely answer it ("a minecraft server for six friends") and are likelier to be meant than a price.
 */
function isOtherQuestion(request: string, query: Query, knowledge: Knowledge): boolean {
  const { alternatives, asksForPrice, namesService } = readPriceRequest(request, knowledge);
  const isEmpty = alternatives.every(({ lines, refused }) => lines.length + refused.length === 0);
  if ((isEmpty && !asksForPrice) || (!namesService && providerWanted(query) !== undefined)) return true;
  const { probability = 0 } = knowledge.retriever(query).candidates[0] ?? {};
  if (probability < knowledge.boundaries.sure) return false;
  return !namesService || probability > priceRequestProbability(request, knowledge);
}

/** Whether a line names AWS services, but none with a price list: "an Express workflow of 64 MB". */
function namesOnlyUnpriced({ topics }: Query): boolean {
  const services = topics.map(({ note }) => note).filter(({ topic }) => isAwsName(topic));
  return services.length > 0 && !services.some(({ id }) => SERVICES.some((one) => (one.note ?? one.id) === id));
}

/** Memory and calls alone are read as a Lambda function, whose prices say nothing about another service. */
function isReadAsLambda(request: string, knowledge: Knowledge): boolean {
  const lines = readPriceRequest(request, knowledge).alternatives.flatMap((one) => one.lines);
  return lines.length > 0 && lines.every(({ service }) => service === 'lambda');
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
