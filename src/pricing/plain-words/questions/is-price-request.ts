import { QUESTION_WORDS } from '../../../language/follow-up-cues.js';
import { type TextModel, textProbability } from '../../../retrieval/text-model.js';
import type { ServiceId } from '../../price-lists.js';
import { serviceOf } from '../../services/index.js';
import type { PriceRequest } from '../clauses/request.js';
import { type Entities, type EntityKind, entitiesOf } from '../entities/entity.js';
import { type PlainWordsKnowledge, readEntities } from '../entities/extract.js';
import { asksForPrice, LONGEST_REQUEST, readPriceRequest } from '../requests/read-price-request.js';
import { sumAskedAtEnd } from './asks-for-sum.js';
import { breakEvenAsked } from './break-even.js';
import { detailsOf, priceEvidence } from './evidence.js';

/** What is needed to tell price requests from other lines: the reader's knowledge and a learned model. */
export interface PriceRequestKnowledge extends PlainWordsKnowledge {
  readonly textModels: { readonly price: TextModel };
}

/** A line that says nothing of the kind is none, and need not be read as one. */
const MAY_BE: ReadonlySet<EntityKind> = new Set(['amount', 'cost', 'aside', 'instance', 'asked-period', 'cheapest']);

/**
 * How likely a line asks for a sum of money that can be worked out, or for which a quantity is missing, 0 to 1. A question about a price in
 * general ("how much is Lambda?"), about a limit, or with amounts by the way asks for none; a learned model tells them apart.
 */
export function priceRequestProbability(text: string, knowledge: PriceRequestKnowledge): number {
  if (text.length > LONGEST_REQUEST) return 0;
  const { words, entities } = readEntities(text, knowledge);
  const asked = sumAskedAtEnd(words);
  if (!asked && !FOR_A_TIME.test(text) && !entities.some(({ kind }) => MAY_BE.has(kind))) return 0;
  if (tellsStatus(entities)) return 0;
  const breakEven = breakEvenAsked(text, knowledge);
  if (breakEven) return Number(breakEven['memory'] !== undefined && breakEven['duration'] !== undefined);
  const probability = textProbability(priceEvidence(text, knowledge), knowledge.textModels.price);
  return isPlain(text, readPriceRequest(text, knowledge), asked) ? Math.max(probability, PLAIN) : probability;
}

/** "ALB 502": the only number is that of an HTTP status, and not of balancers. */
function tellsStatus(entities: Entities): boolean {
  const [status, ...others] = entitiesOf(entities, 'amount');
  if (!status || others.length > 0 || status.measure !== 'count' || status.rate) return false;
  const answers = entitiesOf(entities, 'service').some(({ service }) => ANSWERS_HTTP.has(service));
  const isCode = /^[45]\d\d$/.test(status.typed);
  return answers && isCode && !entities.some((one) => asksForPrice(one) || one.kind === 'instance');
}

const ANSWERS_HTTP: ReadonlySet<ServiceId> = new Set(['network', 'apigateway', 'lambda']);

/** A form that leaves no doubt, however few lines of it the model knows. */
const PLAIN = 0.9;

const COSTS_LESS = /\b(?:cheaper|cheapest|less expensive|costs? (?:less|more))\b/i;

/** Asked of two things that both have a price, these want their difference. */
const HOW_MUCH_LESS =
  /\b(?:by how much|how (?:much (?:more|less|cheaper)|big is the difference)|(?:do|would|could|can|will) (?:i|we) save)\b/i;

/** "For a month", of which the reader makes nothing, as every total is for one, "for half a year". */
const FOR_A_TIME = /\bfor (?:\S+ ){1,3}(?:weeks?|months?|years?)\b/i;

const LASTS = /\bhow (?:long|many hours|many days)\b/i;

/** Opens what may be asked about a number of things, other than their price. */
const QUESTION = new RegExp(`\\?|^(?:${QUESTION_WORDS})\\b`, 'i');

/**
 * A total to be checked, how long money lasts, what size it pays for, "how many runs of … for $1" with all that it needs, "is A or B cheaper" with both
 * complete, what names a service with its quantities or for how long, and says nothing else, and what tells something of one and asks for
 * the sum of all that in the end.
 */
function isPlain(text: string, request: PriceRequest, asked: ReturnType<typeof sumAskedAtEnd>): boolean {
  const { alternatives, asksNumber, budget, missing, leftOut } = request;
  const isClear = request.open.length + request.contradictory.length === 0;
  // Which size is the smallest, the price list says.
  const isPriced = isClear && missing.length <= (request.asksSize ? 1 : 0);
  const isRead = leftOut.length === 0;
  if (alternatives.length > 1 && alternatives.every(({ lines }) => lines.length > 0))
    return isPriced && ((COSTS_LESS.test(text) && isRead) || (HOW_MUCH_LESS.test(text) && request.amounts > 0));
  const [line, ...more] = alternatives.flatMap(({ lines }) => lines);
  const isSized = request.asksSize?.extreme === 'largest' && leftOut.every((word) => word === 'best');
  const isSpent = budget && (isSized || (request.namesService && LASTS.test(text)));
  const isClaim = request.claimed.some(({ asked, dollars }) => asked && (dollars.gt('0') || request.amounts > 0));
  const isMoney = isSpent || isClaim;
  if (line && isMoney && isPriced) return true;
  const isNamed = line !== undefined && request.namesService;
  // Two of three: nothing is missing, something is told, and a period says that it is a sum.
  const signs = [isPriced, detailsOf(request) > 0, asked === 'period'].filter(Boolean).length;
  if (isNamed && isClear && asked && signs > 1) return true;
  const isTold = isNamed && (request.amounts > 0 || FOR_A_TIME.test(text));
  if (isTold && isPriced && isRead && (request.asksForPrice || !QUESTION.test(text))) return true;
  if (!line || more.length > 0 || !asksNumber || !budget) return false;
  const [bought] = serviceOf(line.service).plain.bought ?? [];
  return missing.every(({ option }) => option === bought) && Object.keys(line.options).length > 1;
}

/** Probability above which a line is a request for a price: a wrong total is worse than none. */
export const REQUEST = 0.55;

/** Whether a line is rather a request for a price than anything else. */
export function isPriceRequest(text: string, knowledge: PriceRequestKnowledge): boolean {
  return priceRequestProbability(text, knowledge) > REQUEST;
}
