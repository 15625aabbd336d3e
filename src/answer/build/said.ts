import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, Content } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { compare } from './comparison.js';
import { explain } from './explanation.js';
import { errorAnswer, stepsAnswer } from './guides.js';
import { passagesAnswer } from './passages.js';
import { recommend } from './recommendation.js';

/**
 * What a candidate says, as an Answer.
 * @param candidates all that were found: what they add joins the answer
 * @param services how likely each service is; only a recommendation asks for them
 */
export function buildAnswer(
  said: Content,
  probability: number,
  line: Query,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  services: ReadonlyMap<string, number> = new Map(),
): Answer {
  switch (said.kind) {
    case 'explanation':
      return explain(said.topic, knowledge);
    case 'comparison':
      return compare(said.topics, knowledge);
    case 'recommendation':
      return recommend(line, services, knowledge);
    case 'entry': {
      const { passage } = said.entry;
      if (passage.task) return stepsAnswer(said.entry, passage.task, probability);
      if (passage.error) return errorAnswer(said.entry, passage.error, probability);
      return passagesAnswer(said.entry, probability, line, candidates);
    }
  }
}
