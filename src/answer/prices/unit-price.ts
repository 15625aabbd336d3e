import { missingOptions } from '../../pricing/plain-words/clauses/interpret.js';
import { unitPriceText } from '../../pricing/plain-words/replies/unit-prices.js';
import type { ServiceRequest } from '../../pricing/plain-words/requests/request.js';
import type { Prices } from '../../pricing/rates.js';
import type { Passages } from '../answer.js';
import { fitting, LONGEST_ANSWER } from '../parts/answer-text.js';

/** Services without a fee of their own, which must be said before any price. */
const WITHOUT_FEE: ReadonlySet<ServiceRequest['service']> = new Set(['batch', 'ecs']);

/**
 * Adds unit prices to the notes about a service's price, unless the notes begin with them, and the options that a total needs.
 * @param notes the answer of the notes to the question what the service costs
 */
export function withUnitPrice(notes: Passages, line: ServiceRequest, prices: Prices): Passages {
  const [lead = notes.lead, ...details] = statementsOf(notes, line, unitPriceText(line.service, line.options, prices));
  const total = totalText(line);
  const room = LONGEST_ANSWER - lead.length - total.length;
  return { ...notes, lead, details: [...fitting(details, room), ...(total === '' ? [] : [total])] };
}

/** The price and the notes, nothing twice, the most important first. */
function statementsOf(
  { lead, details }: Passages,
  { service, options }: ServiceRequest,
  price: string,
): readonly string[] {
  const [figure] = price.match(/\$[\d.]*\d/) ?? [];
  if (figure === undefined) return [lead, ...details];
  const usual = options['region'] === undefined && options['architecture'] === undefined;
  if (usual && lead.includes(figure)) return [lead, ...details];
  const others = [lead, ...details].filter((statement) => !statement.includes(figure));
  return WITHOUT_FEE.has(service) ? [...others.slice(0, 1), price, ...others.slice(1)] : [price, ...others];
}

function totalText({ service, options }: ServiceRequest): string {
  const missing = missingOptions(service, options);
  return missing.length === 0 ? '' : `For a total, \`/price ${service}\` needs: ${missing.join(', ')}.`;
}
