import { echo } from '../../typed-text.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { LOADS } from '../plain-words/requests/carried-load.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { requestText } from '../plain-words/requests/request-text.js';
import { requested } from './changed-request.js';
import type { Standing } from './standing.js';
import { type AfterQuote, type Alternatives, asTexts, changedOptions, type Knowledge } from './texts.js';

/** "Each one also calls 3 functions", "half of the calls start a workflow": how often it comes is told by what there is. */
const OF_EACH = /\b(?:each|every|per|all (?:of )?(?:the|them|those)|half|\d+ ?%|percent)\b/i;

/**
 * A request with another service that comes so often for each of what it has, read together with that.
 * @returns undefined if a line adds no such service; a question back if what was there does not stay as it was
 */
export function readTogether(
  line: string,
  { alternatives: before, besides }: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (!addsOfEach(line, before, knowledge)) return undefined;
  const [lines = [], ...sides] = before;
  const loads = lines.filter(({ service, options }) => options[LOADS[service] ?? ''] !== undefined);
  // What starts it is told last: events start a workflow, and that calls functions.
  const starts = loads.at(-1);
  if (!starts || sides.length > 0) return undefined;
  const request = readPriceRequest(`${requestText([[starts]])}, ${line}`, knowledge);
  const [read = [], ...others] = request.alternatives.map((one) => one.lines.map(asTexts));
  const more = read.filter(({ service }) => service !== starts.service);
  const isKept = read.some((one) => one.service === starts.service && changedOptions(one, starts).length === 0);
  const isUnclear = request.missing.length + request.open.length + request.contradictory.length + others.length > 0;
  if (isUnclear || !isKept || more.length === 0)
    return { asks: `How often does ${echo(line, 30)} come a month? Give the number.`, before };
  const { region } = starts.options;
  const added = more.map((one) => ({
    ...one,
    options: { ...(region === undefined ? {} : { region }), ...one.options },
  }));
  return { ...requested([[...lines, ...added]], besides), unread: [...request.leftOut] };
}

/** Whether a line names another service that is started so often for each of what there is. */
export function addsOfEach(line: string, before: Alternatives, knowledge: Knowledge): boolean {
  const there = new Set(before.flat().map(({ service }) => service));
  const named = entitiesOf(readEntities(line, knowledge).entities, 'service').map(({ service }) => service);
  return OF_EACH.test(line) && named.some((service) => service in LOADS && !there.has(service));
}
