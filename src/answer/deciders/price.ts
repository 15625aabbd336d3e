import type { Knowledge } from '../../knowledge/knowledge.js';
import { stripChatter } from '../../language/chatter.js';
import { cheapestAsked } from '../../pricing/plain-words/cheapest-asked.js';
import { looksLikePriceRequest } from '../../pricing/plain-words/looks-like-price-request.js';
import { readPriceRequest } from '../../pricing/plain-words/read-price-request.js';
import { unitPriceAsked } from '../../pricing/plain-words/unit-price-asked.js';
import { isBesideCompute, SERVICES, serviceOf } from '../../pricing/services/index.js';
import { asksForCost } from '../../understand/follow-up.js';
import { corrected, type Understood, understand } from '../../understand/understood.js';
import type { Passages } from '../answer.js';
import { passagesAnswer } from '../build/passages.js';
import { type Decider, sure } from '../decider.js';
import { priceText } from '../prices/price-text.js';
import { withUnitPrice } from '../prices/unit-price.js';

/** A price with the quantities for it, or what a service costs in general. */
export const price: Decider = {
  name: 'price',
  mayMisread: true,
  decide: (line, knowledge) => {
    const request = requestIn(line, knowledge);
    const isFunction = request !== undefined && namesOnlyUnpriced(line) && isReadAsFunction(request, knowledge);
    const priced = request === undefined || isFunction ? undefined : priceText(request, knowledge);
    const isPrice =
      priced !== undefined && (priced.kind !== 'invalid' || !(asksForStatus(line.text) || asksElse(line, knowledge)));
    if (isPrice) return sure(priced);
    const asked = unitPriceAsked(stripChatter(line.question), knowledge);
    // A NAT gateway is a thing with a price, not a service that a note tells about.
    const thing = asked && isBesideCompute(asked.service) ? priceText(line.question, knowledge) : undefined;
    if (thing && (thing.kind === 'quote' || !thing.asksBack)) return sure(thing);
    const general = asked && pricePassage(`how much does ${serviceOf(asked.service).name} cost?`, knowledge);
    return asked && general ? sure(withUnitPrice(general, asked, knowledge.prices)) : { declined: 'no price request' };
  },
};

/** The text as one that asks for a price: as it was typed, or corrected, because the misspelt word may be the one that asks ("how mcuh is a t4g.nano"). */
function requestIn({ text, english }: Understood, knowledge: Knowledge): string | undefined {
  if (looksLikePriceRequest(text, knowledge) || cheapestAsked(text, knowledge)) return text;
  const read = corrected(text, english, knowledge.reader).text;
  return read !== text && looksLikePriceRequest(read, knowledge) ? read : undefined;
}

/** "My website behind the ALB gives 503": a status of HTTP, and no quantity. */
function asksForStatus(text: string): boolean {
  return STATUS.test(text) && !asksForCost(text);
}
const STATUS = /(?<![\d.,$-])[45]\d\d(?=\W*$|\W+(?:errors?|bad|gateway|service|forbidden|from|on|in|by|at|when|if)\b)/i;

/** "I pay $9 for a t3.micro … Is its disk an SSD?": a story whose questions are not about money, and that a note surely answers. */
function asksElse(line: Understood, { retriever, boundaries }: Knowledge): boolean {
  const [title] = line.sentences;
  const questions = line.text.match(QUESTION);
  if (!title || !questions || [title.text, ...questions].some((asked) => MONEY.test(asked))) return false;
  const [first] = retriever(line).candidates;
  return first !== undefined && first.said.kind !== 'recommendation' && first.probability >= boundaries.sure;
}
const QUESTION = /[^.!?\n]+\?/g;
const MONEY =
  /\b(?:costs?|pric(?:es?|ed|ing)|pay(?:ing)?|paid|bills?|charged?|how much|budget|month(?:ly)?|cheap(?:er|est)?|expensive|estimates?|figures?|totals?|afford|spend)\b|[$€£]/i;

const MADE_BY_AWS = /^(?:AWS|Amazon) /;

/** Whether a line names services of AWS, and none that has a price list: "an Express workflow of 64 MB". */
function namesOnlyUnpriced({ topics }: Understood): boolean {
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
  const line = understand(question, knowledge.reader);
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
