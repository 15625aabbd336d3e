import type { Knowledge } from '../../knowledge/knowledge.js';
import { stripChatter } from '../../language/chatter.js';
import { missingOptions } from '../../pricing/plain-words/clauses/interpret.js';
import { cheapestAsked } from '../../pricing/plain-words/questions/cheapest.js';
import { priceRequestProbability, REQUEST } from '../../pricing/plain-words/questions/is-price-request.js';
import { unitPriceAsked } from '../../pricing/plain-words/questions/unit-price.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import { isBesideCompute, serviceOf } from '../../pricing/services/index.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { logitOf } from '../../retrieval/rank-features.js';
import { isProgramOutput } from '../../understand/program-output.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Invalid, Passages } from '../answer.js';
import { type Decider, sure } from '../decider.js';
import { withStatements } from '../parts/also-likely.js';
import { passagesAnswer } from '../parts/entry-answer.js';
import { priceText } from '../prices/price-text.js';
import { withUnitPrice } from '../prices/unit-price.js';
import { THRESHOLDS } from '../thresholds.js';
import { providerWanted } from '../which.js';

/** A request for a price: a quote, a question back, or the rates of a service with what the notes say about its price. */
export const price: Decider = {
  name: 'price',
  mayMisread: true,
  decide: (query, knowledge) => {
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

/** A text that rather asks for a price than for anything else, and how likely it does. */
interface LikelyRequest {
  readonly text: string;
  readonly probability: number;
}

/**
 * The text as typed, or else as corrected, since the misspelt word may be the one that asks.
 * @param surely it asks for the price of a service and for nothing else
 */
function requestIn(query: Query, knowledge: Knowledge, surely: boolean): LikelyRequest | undefined {
  if (isProgramOutput(query.question)) return undefined;
  const corrected = query.corrections.reduce((text, { typed, read }) => text.replace(typed, read), query.text);
  for (const text of new Set([query.text, corrected])) {
    const isSure = surely || cheapestAsked(text, knowledge) !== undefined;
    const probability = isSure ? 1 : priceRequestProbability(text, knowledge);
    if (probability > REQUEST) return { text, probability };
  }
  return undefined;
}

/** By how much likelier a request is if its service is only guessed from its words, in log odds: "a minecraft server for six friends". */
const GUESSED = 1.8;

/**
 * Whether a request without a total is another kind of question: it names nothing that has a price, or another provider's product, or the
 * notes are likelier to answer it.
 */
function isOtherQuestion(
  { text, probability }: LikelyRequest,
  { asksBack }: Invalid,
  query: Query,
  [likeliest]: readonly Candidate[],
  { boundaries, ...knowledge }: Knowledge,
): boolean {
  const { alternatives, asksForPrice, namesService } = readPriceRequest(text, knowledge);
  const ofNotes = likeliest?.probability ?? 0;
  const isEmpty = alternatives.every(({ lines, refused }) => lines.length + refused.length === 0);
  // That a mere guess has no price says less than a sure note.
  const saysLittle = isEmpty || (!namesService && !asksBack);
  if ((isEmpty && !asksForPrice) || (saysLittle && ofNotes >= boundaries.sure)) return true;
  if (!namesService && providerWanted(query) !== undefined) return true;
  return logitOf(ofNotes) + (namesService ? 0 : GUESSED) > logitOf(probability);
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
