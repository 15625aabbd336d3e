import type { Knowledge } from '../../knowledge.js';
import type { Statement } from '../../notes/note.js';
import type { IndexedPassage } from '../../search/passage-index.js';
import type { Query } from '../../search/query.js';
import { likelyVerdict } from './likely-verdict.js';
import { limitVerdict } from './limit-verdict.js';
import { listedVerdict } from './listed-verdict.js';

/** The sentence that answers, and the passage that it stands in. */
export interface Lead {
  readonly hit: IndexedPassage;
  readonly statement: Statement;
}

/** How the answer to a yes/no question begins. */
export type Verdict = 'yes' | 'no';

/**
 * "Yes" or "no" for a question of that form: as an author said for the same question; or because the sentence that answers holds a limit
 * that the question goes beyond or keeps to; or because like questions and the sentence itself make it likely enough. Elsewhere no word is
 * better than a wrong one.
 */
export function verdictOf(query: Query, lead: Lead, knowledge: Knowledge): Verdict | undefined {
  if (query.form !== 'yes-no') return undefined;
  return (
    listedVerdict(query, lead, knowledge) ??
    limitVerdict(query, lead, knowledge.names) ??
    likelyVerdict(query, lead, knowledge)
  );
}
