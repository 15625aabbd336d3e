import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { LOADS } from '../plain-words/requests/carried-load.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { requestText } from '../plain-words/requests/request-text.js';
import { requested } from './changed-request.js';
import type { Standing } from './standing.js';
import { type AfterQuote, asTexts, changedOptions, type Knowledge } from './texts.js';

/** "Each one also calls 3 functions", "half of the calls start a workflow": how often it comes is told by what there is. */
const OF_EACH = /\b(?:each|every|per|all (?:of )?(?:the|them|those)|half|\d+ ?%|percent)\b/i;

/**
 * A request with another service that comes so often for each of what it has, read together with that.
 * @returns undefined if a line adds no such service, or if what was there does not stay as it was
 */
export function readTogether(
  line: string,
  { alternatives: before, besides }: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const there = new Set(before.flat().map(({ service }) => service));
  const named = entitiesOf(readEntities(line, knowledge).entities, 'service').map(({ service }) => service);
  if (!OF_EACH.test(line) || !named.some((service) => service in LOADS && !there.has(service))) return undefined;
  const request = readPriceRequest(`${requestText(before, besides)}, ${line}`, knowledge);
  if (request.missing.length + request.open.length + request.contradictory.length > 0) return undefined;
  const to = request.alternatives.map(({ lines }) => lines.map(asTexts));
  const isKept = before.every((lines, side) =>
    lines.every((one) => to[side]?.some((now) => now.service === one.service && changedOptions(one, now).length === 0)),
  );
  const isMore = to.flat().length > before.flat().length;
  return to.length === before.length && isKept && isMore
    ? { ...requested(to, besides), unread: [...request.leftOut] }
    : undefined;
}
