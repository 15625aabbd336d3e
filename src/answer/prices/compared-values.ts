import type { PriceRequest } from '../../pricing/plain-words/clauses/request.js';
import type { Prices } from '../../pricing/rates.js';
import { meaningsOf, openBeside } from './ask-back.js';

/**
 * "12M calls on a REST API, how much would an HTTP API save?": two values of an option are the sides of a comparison if the difference is
 * asked for and nothing else stands open.
 */
export function withComparedValues(request: PriceRequest, prices: Prices): PriceRequest {
  const { asksDifference, alternatives, contradictory, missing } = request;
  const isOpen = missing.length + openBeside(request).length > 0;
  const isOnly = alternatives.length === 1 && contradictory.length === 1 && !isOpen;
  if (!asksDifference || !isOnly) return request;
  const sides = meaningsOf(request, prices).flatMap((meaning) => meaning.alternatives);
  return sides.length === 2 ? { ...request, alternatives: sides, contradictory: [], open: [] } : request;
}
