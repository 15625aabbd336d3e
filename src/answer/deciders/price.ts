import type { Knowledge } from '../../knowledge/knowledge.js';
import { stripChatter } from '../../language/chatter.js';
import { cheapestAsked } from '../../pricing/plain-words/cheapest-asked.js';
import { isPriceRequest, priceRequestProbability } from '../../pricing/plain-words/is-price-request.js';
import { readPriceRequest } from '../../pricing/plain-words/read-price-request.js';
import { unitPriceAsked } from '../../pricing/plain-words/unit-price-asked.js';
import { isBesideCompute, SERVICES, serviceOf } from '../../pricing/services/index.js';
import { isProgramOutput } from '../../understand/program-output.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Passages } from '../answer.js';
import { passagesAnswer } from '../build/passages.js';
import { type Decider, sure } from '../decider.js';
import { priceText } from '../prices/price-text.js';
import { pricesInTurn } from '../prices/prices-in-turn.js';
import { withUnitPrice } from '../prices/unit-price.js';
import { providerWanted } from '../which.js';

/** A price with the quantities for it, or what a service costs in general. */
export const price: Decider = {
  name: 'price',
  mayMisread: true,
  decide: (line, knowledge) => {
    const inTurn = isProgramOutput(line.question) ? undefined : pricesInTurn(line.text, knowledge);
    if (inTurn) return sure(inTurn);
    const request = requestIn(line, knowledge);
    const priced = request === undefined ? undefined : priceText(request, knowledge);
    if (request !== undefined && priced && (priced.kind !== 'invalid' || !asksElse(request, line, knowledge)))
      return sure(priced);
    const asked = unitPriceAsked(stripChatter(line.question), knowledge);
    // A NAT gateway is a thing with a price, not a service that a note tells about.
    const thing = asked && isBesideCompute(asked.service) ? priceText(line.question, knowledge) : undefined;
    if (thing && (thing.kind === 'quote' || !thing.asksBack)) return sure(thing);
    const general = asked && pricePassage(`how much does ${serviceOf(asked.service).name} cost?`, knowledge);
    return asked && general ? sure(withUnitPrice(general, asked, knowledge.prices)) : { declined: 'no price request' };
  },
};

/** The text as one that asks for a price: as it was typed, or corrected, because the misspelt word may be the one that asks. */
function requestIn(line: Query, knowledge: Knowledge): string | undefined {
  if (isProgramOutput(line.question)) return undefined;
  const corrected = line.corrections.reduce((text, { typed, read }) => text.replace(typed, read), line.text);
  const request = [...new Set([line.text, corrected])].find(
    (text) => isPriceRequest(text, knowledge) || cheapestAsked(text, knowledge),
  );
  return request !== undefined && namesOnlyUnpriced(line) && isReadAsFunction(request, knowledge) ? undefined : request;
}

/**
 * Whether a line for which there is no total asks for something else: it names nothing that has a price, or another provider's product, or
 * the notes surely answer what it needs ("a minecraft server for six friends"), or answer it more likely than it asks for a price.
 */
function asksElse(request: string, line: Query, knowledge: Knowledge): boolean {
  const { alternatives, asksForPrice, namesService } = readPriceRequest(request, knowledge);
  const isOfNothing = alternatives.every(({ lines, refused }) => lines.length + refused.length === 0);
  if ((isOfNothing && !asksForPrice) || (!namesService && providerWanted(line) !== undefined)) return true;
  const { probability = 0 } = knowledge.retriever(line).candidates[0] ?? {};
  if (probability < knowledge.boundaries.sure) return false;
  return !namesService || probability > priceRequestProbability(request, knowledge);
}

const MADE_BY_AWS = /^(?:AWS|Amazon) /;

/** Whether a line names services of AWS, and none that has a price list: "an Express workflow of 64 MB". */
function namesOnlyUnpriced({ topics }: Query): boolean {
  const services = topics.map(({ note }) => note).filter(({ topic }) => MADE_BY_AWS.test(topic));
  return services.length > 0 && !services.some(({ id }) => SERVICES.some((one) => (one.note ?? one.id) === id));
}

/** Memory and calls alone are read as those of a function, whose limits and prices say nothing of another service. */
function isReadAsFunction(request: string, knowledge: Knowledge): boolean {
  const lines = readPriceRequest(request, knowledge).alternatives.flatMap((one) => one.lines);
  return lines.length > 0 && lines.every(({ service }) => service === 'lambda');
}

/** What the notes say under a heading about the price of the service that a question names. */
function pricePassage(question: string, knowledge: Knowledge): Passages | undefined {
  const line = parseQuery(question, knowledge.lexicon);
  const { candidates } = knowledge.retriever(line);
  const note = line.topics[0]?.note;
  for (const { said, probability } of candidates) {
    if (
      said.kind === 'entry' &&
      said.entry.passage.note === note &&
      /\b(?:price|cost|billing)\b/i.test(said.entry.passage.path.join(' '))
    )
      return passagesAnswer(said.entry, probability, line, candidates);
  }
  return undefined;
}
