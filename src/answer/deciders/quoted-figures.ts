import { checkFigures } from '../../pricing/claims/check-figures.js';
import type { KnownRate } from '../../pricing/claims/compare-rate.js';
import { nameOf } from '../../pricing/claims/texts.js';
import { commandLine, fittingLines } from '../../pricing/command-line.js';
import { LONGEST_REQUEST } from '../../pricing/plain-words/requests/read-price-request.js';
import type { Prices } from '../../pricing/rates.js';
import { DEFAULT_REGION } from '../../pricing/regions.js';
import { serviceOf } from '../../pricing/services/index.js';
import { networkOption } from '../../pricing/services/network/network.js';
import type { NextStep } from '../answer.js';
import { type Decider, sure } from '../decider.js';
import { topicSource } from '../parts/references.js';
import { exampleStep } from '../prices/quote-steps.js';

/** More figures than a reader compares. */
const MOST_FIGURES = 4;

/** Prices that a line states or doubts: whether they are right. */
export const quotedFigures: Decider = {
  name: 'quoted-figures',
  mayMisread: true,
  decide: (query, knowledge) => {
    const { text } = query;
    const checked = text.length > LONGEST_REQUEST ? [] : checkFigures(text, knowledge);
    const shown = checked.slice(0, MOST_FIGURES);
    const known = shown.map((one) => one.known);
    const [first] = known;
    if (!first) return { declined: 'no figure to check' };
    const { id: service, note = service } = serviceOf(first.thing.list);
    const topic = knowledge.topics.find(({ id }) => id === note);
    return sure({
      kind: 'price-check',
      service,
      figures: shown.map((one) => one.text),
      ratesAsOf: known.map(({ rate }) => rate.asOf).sort()[0] ?? '',
      pricingPage: first.rate.pricingPage,
      sources: topic ? [topicSource(topic)] : [],
      nextSteps: fittingLines(known.map((one) => quoteStep(one, knowledge.prices))),
      corrections: [],
    });
  },
};

/** A button for the whole price of something, or else for an example of its service. */
function quoteStep({ thing, region }: KnownRate, prices: Prices): NextStep {
  const { list, component, variant } = thing;
  const { id } = serviceOf(list);
  const place = region.code === DEFAULT_REGION ? {} : { region: region.code };
  const label = `Full price: ${nameOf(thing, prices)}`;
  if (list === 'ec2' && variant !== undefined)
    return { label, line: commandLine('/price ec2', { instance: variant, ...place }) };
  const option = networkOption(component);
  return option === undefined
    ? exampleStep(id)
    : { label, line: commandLine('/price network', { [option]: '1', ...place }) };
}
