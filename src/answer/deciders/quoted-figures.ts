import type { Knowledge } from '../../knowledge/knowledge.js';
import { checkFigures } from '../../pricing/claims/check-figures.js';
import type { KnownRate } from '../../pricing/claims/compare-rate.js';
import { nameOf } from '../../pricing/claims/texts.js';
import { commandLine, fittingLines } from '../../pricing/command-line.js';
import { LONGEST_REQUEST } from '../../pricing/plain-words/requests/read-price-request.js';
import type { Prices } from '../../pricing/rates.js';
import { DEFAULT_REGION } from '../../pricing/regions.js';
import { isBesideCompute, serviceOf } from '../../pricing/services/index.js';
import { networkOption } from '../../pricing/services/network/network.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer, NextStep } from '../answer.js';
import { type Decided, type Decider, sure } from '../decider.js';
import { topicSource } from '../parts/references.js';
import { exampleStep } from '../prices/quote-steps.js';
import { notes } from './notes.js';

/** More figures than a reader compares. */
const MOST_FIGURES = 4;

/** Prices, sums and bill lines that a line states or doubts: whether they are right. */
export const quotedFigures: Decider = {
  name: 'quoted-figures',
  mayMisread: true,
  decide: (query, knowledge) => {
    const { text } = query;
    const checked = text.length > LONGEST_REQUEST ? [] : checkFigures(text, knowledge);
    const shown = checked.slice(0, MOST_FIGURES);
    const known = shown.flatMap((one) => one.known);
    const [first] = known;
    if (!first) return { declined: 'no figure to check' };
    const { id: service, note = service } = serviceOf(first.thing.list);
    const [bill] = checked;
    const why = bill?.verdict === 'bill' ? causesOf(query, first, knowledge) : undefined;
    if (bill && why?.answer.kind === 'passages') {
      // Beside an equal answer there would be no room for the bill.
      const { equallyLikely, ...cause } = why.answer;
      const below = equallyLikely ? { alsoLikely: [equallyLikely, ...(cause.alsoLikely ?? [])] } : {};
      return sure({ ...cause, ...below, details: [bill.text, ...cause.details] }, why.alternatives);
    }
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

/** What the notes say about why something costs so much: what they surely answer about a bill, or else how the service is billed. */
function causesOf(query: Query, { thing }: KnownRate, knowledge: Knowledge): Decided | undefined {
  const { id, name } = serviceOf(thing.list);
  const isBeside = isBesideCompute(id);
  const usual = isBeside ? `what does ${nameOf(thing, knowledge.prices)} cost?` : `why is my ${name} bill so high?`;
  const own = notes.decide(query, knowledge);
  if (!isBeside && 'answer' in own && own.certainty === 'sure' && isOnBill(own.answer)) return own;
  const decided = notes.decide(parseQuery(usual, knowledge.lexicon), knowledge);
  return 'answer' in decided ? decided : undefined;
}

function isOnBill(answer: Answer): boolean {
  return answer.kind === 'passages' && /\b(?:bill|charge)/i.test(answer.answers ?? '');
}

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
