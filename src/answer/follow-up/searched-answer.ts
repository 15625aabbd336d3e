import type { Knowledge } from '../../knowledge/knowledge.js';
import { isPriceRequest } from '../../pricing/plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../../pricing/plain-words/requests/read-price-request.js';
import type { FollowUp } from '../../understand/follow-up.js';
import type { Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { decideOne } from '../decide.js';
import { notes } from '../deciders/notes.js';
import { price } from '../deciders/price.js';
import { refusal } from '../deciders/refusal.js';
import { withStatements } from '../parts/also-likely.js';
import { buildAnswer } from '../parts/build-answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { contextOf, type History } from './conversation.js';
import { LACKING, provides } from './evidence.js';
import { contextSearch } from './in-context.js';
import { asSaidBefore } from './repeated.js';

/** Other deciders would read the earlier line again. */
const IN_CONTEXT = [notes, refusal];

/**
 * What a follow-up and the lines before it find: something new or, if nothing is likelier, what was shown; else a refusal with the
 * closest matches.
 * @param query both joined
 * @returns undefined if nothing comes close, or does not provide what the line asks for
 */
export function searchedAnswer(
  { intent, line }: FollowUp,
  query: Query,
  history: History,
  knowledge: Knowledge,
): Answer | undefined {
  const search = contextSearch(line, history, knowledge);
  const boundaries = { ...knowledge.boundaries, unsure: THRESHOLDS.unsureInContext };
  // "It needs 8 GB" behind a load is no request for a price, though both together look like one.
  const asksForPrice = isPriceRequest(line, knowledge) || readPriceRequest(line, knowledge).asksForPrice;
  const deciders = asksForPrice ? [price, ...IN_CONTEXT] : IN_CONTEXT;
  const answer = decideOne(query, { ...knowledge, retriever: search, boundaries }, deciders);
  const isFitting = provides(intent, answer, contextOf(query.text, answer, knowledge)?.entries ?? []);
  const isSure = answer.certainty === 'sure' && answer.kind !== 'unknown' && isFitting;
  const { shown, candidates } = search(query);
  const least = Math.max(candidates[0]?.probability ?? 0, knowledge.boundaries.sure);
  const isRepetition = shown && answer.kind !== 'quote' && shown.probability >= least;
  if (isRepetition && !LACKING[intent]) {
    const said = asSaidBefore(buildAnswer(shown.content, shown.probability, query, [], knowledge));
    // Who asks on wants something else of it.
    return withStatements(said, candidates, THRESHOLDS.alsoLikelySteep * shown.probability, knowledge);
  }
  if (isSure) return answer;
  const isHelpful = answer.kind === 'unknown' ? !LACKING[intent] && answer.questions > 0 : isFitting;
  return isHelpful ? answer : undefined;
}
