import type { Knowledge } from '../../knowledge/knowledge.js';
import { cheapestAsked } from '../../pricing/plain-words/questions/cheapest.js';
import { priceRequestProbability, REQUEST } from '../../pricing/plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { logitOf } from '../../retrieval/rank-features.js';
import { isProgramOutput } from '../../understand/program-output.js';
import type { Query } from '../../understand/query.js';
import type { Invalid } from '../answer.js';
import { providerWanted } from '../which.js';

/** A text that rather asks for a price than for anything else, and how likely it does. */
interface LikelyRequest {
  readonly text: string;
  readonly probability: number;
}

/**
 * The text as typed, or else as corrected, since the misspelt word may be the one that asks.
 * @param surely it asks for the price of a service and for nothing else
 */
export function requestIn(query: Query, knowledge: Knowledge, surely: boolean): LikelyRequest | undefined {
  if (isProgramOutput(query.question)) return undefined;
  const corrected = query.corrections.reduce((text, { typed, read }) => text.replace(typed, read), query.text);
  for (const text of new Set([query.text, corrected])) {
    const isSure = surely || cheapestAsked(text, knowledge) !== undefined;
    const probability = isSure ? 1 : priceRequestProbability(text, knowledge);
    if (probability > REQUEST) return { text, probability };
  }
  return undefined;
}

/** By how much likelier a request is than a need if it names its service, in log odds: what runs there is settled. */
const SETTLED = 1;
/** By how much likelier a request must be if its service is only guessed from its words, in log odds: "a minecraft server for six friends". */
const GUESSED = 1.8;

/**
 * Whether a request without a total is another kind of question: it names nothing that has a price, or another provider's product, or the
 * notes are likelier to answer it.
 */
export function isOtherQuestion(
  { text, probability }: LikelyRequest,
  { asksBack, unpriced }: Invalid,
  query: Query,
  [likeliest]: readonly Candidate[],
  { boundaries, ...knowledge }: Knowledge,
): boolean {
  const { alternatives, asksForPrice, namesService } = readPriceRequest(text, knowledge);
  const ofNotes = likeliest?.probability ?? 0;
  const isEmpty = alternatives.every(({ lines, refused }) => lines.length + refused.length === 0);
  const isMereGuess = !namesService && !asksBack;
  // A guess that cannot run what the line says is wrong: 40 minutes on Lambda.
  const isRefuted = isMereGuess && !unpriced;
  // That a mere guess has no price says less than a sure note.
  const saysLittle = isEmpty || isMereGuess;
  if (isRefuted || (isEmpty && !asksForPrice) || (saysLittle && ofNotes >= boundaries.sure)) return true;
  if (!namesService && providerWanted(query) !== undefined) return true;
  const isSettled = namesService && likeliest?.content.kind === 'recommendation';
  return logitOf(ofNotes) + (namesService ? 0 : GUESSED) > logitOf(probability) + (isSettled ? SETTLED : 0);
}
