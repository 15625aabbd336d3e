import { type PlainWordsKnowledge, readPriceRequest } from './read-price-request.js';
import type { PriceRequest } from './reading.js';

/** Without a word about prices, a text must say so much about amounts to be a request for one. */
const ENOUGH_AMOUNTS = 2;

/**
 * Whether a question is about a price and holds the quantities for it. A question about a price in general ("how much is
 * Lambda?"), about a limit ("how much memory can a function have?") or with a number by the way is none.
 */
export function looksLikePriceRequest(text: string, knowledge: PlainWordsKnowledge): boolean {
  const request = readPriceRequest(text, knowledge);
  if (request.tooLong || request.amounts === 0) return hasPricedInstance(request);
  const complete = request.missing.length === 0 && request.contradictory.length === 0;
  const lines = request.alternatives.flatMap((alternative) => alternative.lines);
  if (!complete || lines.length === 0) return request.asksForPrice && complete && request.amounts >= ENOUGH_AMOUNTS;
  return request.asksForPrice || (request.amounts >= ENOUGH_AMOUNTS && !ASKS.test(text));
}

/** "How much is a t3.micro?" has no number, but names exactly what has a price. */
function hasPricedInstance({ asksForPrice, missing, alternatives }: PriceRequest): boolean {
  const lines = alternatives.flatMap((alternative) => alternative.lines);
  return asksForPrice && missing.length === 0 && lines.some(({ options }) => options['instance'] !== undefined);
}

/** Questions about how something works; they may hold numbers, too. */
const ASKS =
  /\b(?:can|could|does|do|did|why|when|which|who|where|how (?:long|many|do|does|can|fast|big|large)|what (?:is|are|does|happens)|limit|limits|maximum|max|quota)\b/i;
