import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, Content } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { compare } from './comparison.js';
import { entryAnswer } from './entry-answer.js';
import { explain } from './explanation.js';
import { recommend } from './recommendation.js';

/**
 * The content of a candidate as an Answer.
 * @param candidates all candidates, which may add to the answer
 * @param services probability of each service, for a recommendation
 */
export function buildAnswer(
  content: Content,
  probability: number,
  query: Query,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  services: ReadonlyMap<string, number> = new Map(),
): Answer {
  switch (content.kind) {
    case 'explanation':
      return explain(content.topic, knowledge);
    case 'comparison':
      return compare(content.topics, knowledge);
    case 'recommendation':
      return recommend(query, services, knowledge);
    case 'entry':
      return entryAnswer(content.entry, probability, query, candidates);
  }
}
