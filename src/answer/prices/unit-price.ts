import { fitting } from '../../language/sentences.js';
import { fittingLines } from '../../pricing/command-line.js';
import { formatMoney } from '../../pricing/money.js';
import { missingOptions } from '../../pricing/plain-words/clauses/interpret.js';
import type { ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { likelyRequests } from '../../pricing/plain-words/replies/likely-values.js';
import { wantedText } from '../../pricing/plain-words/replies/problem-texts.js';
import { unitPriceText } from '../../pricing/plain-words/replies/unit-prices.js';
import { priceLine } from '../../pricing/plain-words/requests/request-text.js';
import type { Prices } from '../../pricing/rates.js';
import { serviceOf } from '../../pricing/services/index.js';
import type { Passages } from '../answer.js';
import { LONGEST_ANSWER } from '../parts/answer-text.js';
import { totalsTexts } from './ask-back.js';

/** Services without a fee of their own, which must be said before any price. */
const WITHOUT_FEE: ReadonlySet<ServiceRequest['service']> = new Set(['batch', 'ecs']);

/**
 * Adds unit prices to the notes about a service's price, unless the notes begin with them, and the question for what a total needs, with
 * likely answers on buttons.
 * @param notes the answer of the notes to the question what the service costs
 */
export function withUnitPrice(notes: Passages, line: ServiceRequest, prices: Prices): Passages {
  const price = unitPriceText(line.service, line.options, prices);
  const [lead = notes.lead, ...details] = statementsOf(notes, line, price);
  // The statement whose question was the title may stand further down, or nowhere.
  const answers = lead === price ? { answers: `What does ${serviceOf(line.service).name} cost?` } : {};
  const said = { ...notes, ...answers, lead, details: fitting(details, LONGEST_ANSWER - lead.length) };
  const missing = missingOptions(line.service, line.options);
  if (missing.length === 0) return said;
  const likely = likelyRequests(line, prices).map(({ label, line: filled, total }) => ({
    label,
    line: priceLine(filled),
    total: formatMoney(total),
  }));
  const question = [`For a total, tell me ${wantedText(line.service, missing)}.`, ...totalsTexts(likely)].join(' ');
  const steps = fittingLines(likely.map(({ label, line: text }) => ({ label, line: text })));
  return { ...said, details: [...said.details, question], nextSteps: [...steps, ...notes.nextSteps] };
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
