import type { Word } from '../search/analysis.js';
import type { Query } from '../search/query.js';
import type { StatementHit } from '../search/statement-ranking.js';

const NEGATION = /\b(?:no|not|never|without|nothing|none|only|cannot)\b|n['’]?t\b/i;

/**
 * "Yes" or "No" for a question of that form, if an author said so for the very same question: the same telling words in the same order,
 * since "is serverless the same as Lambda?" does not answer "is Lambda serverless?". A reply without the word is better than a wrong one.
 */
export function verdictOf(query: Query, { hit, statement }: StatementHit): 'Yes' | 'No' | undefined {
  if (query.form !== 'yes-no') return undefined;
  const position = hit.passage.statements.indexOf(statement);
  const asked = inOrder(query.words);
  const negated = NEGATION.test(query.plain);
  const same = hit.asked.find(
    ({ words, text, statement: answer }) =>
      answer === position && NEGATION.test(text) === negated && inOrder(words) === asked,
  );
  if (!same?.verdict) return undefined;
  return same.verdict === 'yes' ? 'Yes' : 'No';
}

function inOrder(words: readonly Word[]): string {
  return words.map(({ stem }) => stem).join(' ');
}
