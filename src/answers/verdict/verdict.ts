import type { Knowledge } from '../../knowledge.js';
import type { Query } from '../../search/query.js';
import type { StatementHit } from '../../search/statement-ranking.js';
import { limitVerdict } from './limit-verdict.js';
import { listedVerdict } from './listed-verdict.js';
import { statedVerdict } from './stated-verdict.js';

/** How the answer to a yes/no question begins. */
export type Verdict = 'yes' | 'no';

/**
 * "Yes" or "no" for a question of that form: as an author said for the same question; or because the sentence that answers holds a limit
 * that the question goes beyond or keeps to; or because it states or denies the very thing. Elsewhere no word is better than a wrong one.
 */
export function verdictOf(query: Query, lead: StatementHit, knowledge: Knowledge): Verdict | undefined {
  if (query.form !== 'yes-no') return undefined;
  return (
    listedVerdict(query, lead, knowledge.index) ??
    limitVerdict(query, lead, knowledge.names) ??
    statedVerdict(query, lead, knowledge)
  );
}
