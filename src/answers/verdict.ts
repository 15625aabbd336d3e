import type { Query } from '../search/query.js';
import type { StatementHit } from '../search/statement-ranking.js';

/** Likeness to a listed question from which on its yes or no is the answer to this one too. */
const SAME_QUESTION = 0.72;
const NEGATION = /\b(?:no|not|never|without|nothing|none|only|cannot)\b|n['’]?t\b/i;

/**
 * "Yes" or "No" for a question of that form, if an author said so for a question that asks the same. Nothing is concluded from the
 * words of the statement: a reply without the word is better than a wrong one.
 */
export function verdictOf(query: Query, { hit, statement }: StatementHit): 'Yes' | 'No' | undefined {
  if (query.form !== 'yes-no') return undefined;
  const position = hit.passage.statements.indexOf(statement);
  const negated = NEGATION.test(query.plain);
  const [closest] = hit.asked
    .map(({ verdict, text, statement: answer }, index) => ({ verdict, text, answer, alike: hit.alike[index] ?? 0 }))
    .filter(({ text, answer }) => answer === position && NEGATION.test(text) === negated)
    .sort((a, b) => b.alike - a.alike);
  if (!closest?.verdict || closest.alike < SAME_QUESTION) return undefined;
  return closest.verdict === 'yes' ? 'Yes' : 'No';
}
