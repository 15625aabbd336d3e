import type { Answer } from '../answer/answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { COMPARES_WITH } from '../pricing/follow-ups.js';
import { entitiesOf } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { serviceOf } from '../pricing/services/index.js';

/**
 * "Would Fargate be cheaper?" behind the price of a function: the comparison that this price offers.
 * @param quoted the price
 * @returns the line of the comparison, undefined if the line asks for none that is offered
 */
export function cheaperElsewhere(
  line: string,
  quoted: () => Answer | undefined,
  knowledge: Knowledge,
): string | undefined {
  const { entities } = readEntities(line, knowledge);
  const [service, ...others] = new Set(entitiesOf(entities, 'service').map((one) => one.service));
  const tellsMore = entities.some(({ kind }) => kind === 'amount' || kind === 'instance');
  const compares = entities.some(({ kind }) => kind === 'compare');
  if (service === undefined || others.length > 0 || tellsMore || !compares) return undefined;
  const label = `${COMPARES_WITH} ${serviceOf(service).name}`;
  const offered = quoted()?.nextSteps?.find((step) => step.label === label);
  return offered && 'line' in offered ? offered.line : undefined;
}
