import type { Candidate, Content } from '../retrieval/candidate.js';

/** A status of HTTP that stands for an error, */
const STATUS = /(?<![\d.,$-])[45]\d\d(?![\d.,]*\d|\s?(?:%|[kmgt]i?b\b|ms\b))/gi;
/** and the number with which a program ended. */
const EXIT =
  /\bexit(?:s|ed|ing)?(?: with)?(?: (?:an? )?(?:code|status)s?)?:? (\d{1,3}(?:(?:,| or| and|, or) \d{1,3})*)/gi;

/** Candidates without those that are about another number: who asks for status 502 or exit code 139 wants no card of 460. */
export function withMatchingCode(line: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const [asked, ...more] = codesIn(line);
  // Who lists several has pasted something.
  if (asked === undefined || more.length > 0) return candidates;
  return candidates.filter(({ said }) => !isOfOthers(said, asked));
}

/** The codes that a text names, each once. */
function codesIn(text: string): readonly string[] {
  const exits = [...text.matchAll(EXIT)].flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? []);
  return [...new Set([...(text.match(STATUS) ?? []), ...exits])];
}

function isOfOthers(said: Content, asked: string): boolean {
  const codes = codesIn(headingsOf(said));
  if (codes.length === 0 || codes.includes(asked)) return false;
  return said.kind !== 'entry' || !new RegExp(`\\b${asked}\\b`).test(said.entry.statement.text);
}

/** What says what a candidate is about, before what it says. */
function headingsOf(said: Content): string {
  if (said.kind !== 'entry') return '';
  const { passage, question = '' } = said.entry;
  return [question, passage.error?.title ?? '', ...(passage.error?.shownAs ?? [])].join('\n');
}
