import { type Candidate, type Content, givenNot } from '../retrieval/candidate.js';
import { normalise } from '../retrieval/message-pattern.js';
import { sortedBy } from '../sorted-by.js';

/** HTTP statuses of errors. */
const STATUS = /(?<![\d.,$-])[45]\d\d(?![\d.,]*\d|\s?(?:%|[kmgt]i?b\b|ms\b))/gi;
/** Exit codes of programs, in a normalised text. */
const EXITS = /\bexit codes? (\d{1,3}(?:(?:,| or| and|, or) \d{1,3})*)/g;

/**
 * The candidates that are not about a different code: a question about status 502 or exit code 139 gets no answer about 460. Their probability
 * goes to those that are about this code.
 */
export function withMatchingCode(question: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const isCode = codeAsked(question);
  if (!isCode) return candidates;
  const isAbout = ({ content }: Candidate): boolean => isCode.test(textOf(content));
  const isAboutOther = (candidate: Candidate): boolean =>
    !isAbout(candidate) && codesIn(textOf(candidate.content)).length > 0;
  const excluded = candidates.filter(isAboutOther).reduce((sum, { probability }) => sum + probability, 0);
  const rest = candidates
    .filter((candidate) => !isAboutOther(candidate))
    .map((candidate) => (isAbout(candidate) ? givenNot(excluded, candidate) : candidate));
  return sortedBy(rest, ({ probability }) => -probability);
}

/** Whether a question is about a code that an answer does not mention. */
export function lacksCode(question: string, content: Content): boolean {
  return codeAsked(question)?.test(textOf(content)) === false;
}

/** The only code in a question: a list of codes is a paste. */
function codeAsked(question: string): RegExp | undefined {
  const [code, ...more] = codesIn(question);
  return code === undefined || more.length > 0 ? undefined : new RegExp(`\\b${code}\\b`);
}

/** The distinct codes in a text. */
function codesIn(text: string): readonly string[] {
  const exits = [...normalise(text).matchAll(EXITS)].flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? []);
  return [...new Set([...(text.match(STATUS) ?? []), ...exits])];
}

/** What an entry says and the headings above it. */
function textOf(content: Content): string {
  if (content.kind !== 'entry') return '';
  const { passage, question = '', statement } = content.entry;
  const { title = '', shownAs = [] } = passage.error ?? {};
  return [question, title, ...shownAs, statement.text].join('\n');
}
