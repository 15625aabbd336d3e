import type { Candidate, Content } from '../retrieval/candidate.js';

/** HTTP statuses of errors. */
const STATUS = /(?<![\d.,$-])[45]\d\d(?![\d.,]*\d|\s?(?:%|[kmgt]i?b\b|ms\b))/gi;
/** Exit codes of programs. */
const EXIT =
  /\bexit(?:s|ed|ing)?(?: with)?(?: (?:an? )?(?:code|status)s?)?:? (\d{1,3}(?:(?:,| or| and|, or) \d{1,3})*)/gi;

/** The candidates that are not about a different code: a question about status 502 or exit code 139 gets no answer about 460. */
export function withMatchingCode(question: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const [code, ...more] = codesIn(question);
  // A list of codes is a paste.
  if (code === undefined || more.length > 0) return candidates;
  return candidates.filter(({ content }) => !isAboutOtherCode(content, code));
}

/** The distinct codes in a text. */
function codesIn(text: string): readonly string[] {
  const exits = [...text.matchAll(EXIT)].flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? []);
  return [...new Set([...(text.match(STATUS) ?? []), ...exits])];
}

/** Judged by the headings of an entry. */
function isAboutOtherCode(content: Content, code: string): boolean {
  if (content.kind !== 'entry') return false;
  const { passage, question = '', statement } = content.entry;
  const { title = '', shownAs = [] } = passage.error ?? {};
  const codes = codesIn([question, title, ...shownAs].join('\n'));
  if (codes.length === 0 || codes.includes(code)) return false;
  return !new RegExp(`\\b${code}\\b`).test(statement.text);
}
