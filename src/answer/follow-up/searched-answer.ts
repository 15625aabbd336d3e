import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term } from '../../language/tokenize.js';
import { type Candidate, contentKey, contentOf, topicsOfContent } from '../../retrieval/candidate.js';
import { entryLead } from '../../retrieval/statement-finder.js';
import type { FollowUp } from '../../understand/follow-up.js';
import type { Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { decideOne } from '../decide.js';
import { notes } from '../deciders/notes.js';
import { price } from '../deciders/price.js';
import { refusal } from '../deciders/refusal.js';
import { buildAnswer } from '../parts/build-answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { contextOf, type History } from './conversation.js';
import { LACKING, provides } from './evidence.js';
import { contextSearch } from './in-context.js';
import { asSaidBefore } from './repeated.js';

/** "Which one should I use" has a single word that finds anything: too little to tell that what was shown answers it. */
const LEAST_TERMS = 2;

/** Only what is asked for a price is not left to the search: other deciders would read the earlier line again. */
const IN_CONTEXT = [price, notes, refusal];

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
  const answer = decideOne(query, { ...knowledge, retriever: search, boundaries }, IN_CONTEXT);
  const isFitting = provides(intent, answer, contextOf(query.text, answer, knowledge)?.entries ?? []);
  const isSure = answer.certainty === 'sure' && answer.kind !== 'unknown' && isFitting;
  const { shown, candidates } = search(query);
  const isShown = shown && answer.kind !== 'quote' && !LACKING[intent] && mayAnswer(shown, line, knowledge);
  // What was shown is not less likely for having been shown.
  const isLikelier =
    shown && shown.probability >= (candidates[0]?.probability ?? 0) && analyze(line).length >= LEAST_TERMS;
  if (isShown && (isLikelier || (!isSure && shown.probability >= knowledge.boundaries.sure)))
    return asSaidBefore(buildAnswer(shown.content, shown.probability, query, [], knowledge));
  if (isSure) return answer;
  const isHelpful = answer.kind === 'unknown' ? !LACKING[intent] && answer.questions > 0 : isFitting;
  return isHelpful ? answer : undefined;
}

/** Whether what was shown may answer a line: all of its words find it, it is about all topics that the line names, and it tells a time if asked for one. */
function mayAnswer({ content }: Candidate, line: string, { index, names }: Knowledge): boolean {
  const key = contentKey(content);
  const own = index.entries.flatMap((entry, place) => (contentKey(contentOf(entry)) === key ? [{ entry, place }] : []));
  const isFound = ({ stem }: Term): boolean => own.length === 0 || own.some(({ place }) => index.holds(place, stem));
  const isTold = !ASKS_TIME.test(line) || own.some(({ entry }) => TELLS_TIME.test(entryLead(entry)));
  const topics = topicsOfContent(content);
  const isOfTopics = names.spot(line).every(({ topic }) => topic.term || topics.includes(topic));
  return isTold && isOfTopics && analyze(line).every(isFound);
}

const ASKS_TIME = /\bhow (?:long|often|fast|quickly|soon)\b/i;
const TELLS_TIME =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|ms|at once|immediately|hourly|daily|nightly)\b/i;
