import { stemOf, tokenize } from '../language/tokenize.js';
import type { Entry } from '../notes/entries.js';

/** A question that members see on buttons and while they type, and what pressing it runs. */
export interface ShownQuestion {
  readonly text: string;
  readonly entry: Entry;
}

/** Finds the questions that authors listed for members to see. */
export interface QuestionFinder {
  /** The entry for which this very line is listed, however it is capitalised and punctuated. */
  readonly exactly: (line: string) => Entry | undefined;
  /** Questions for what has been typed so far, best first; none twice for the same entry. */
  readonly complete: (typed: string, limit: number) => readonly ShownQuestion[];
}

/** A listed question, prepared for completion. */
interface Prepared extends ShownQuestion {
  readonly tokens: readonly string[];
  readonly stems: ReadonlySet<string>;
}

/** Prepares the listed questions, and the titles of tasks and errors, which are listed by themselves. */
export function questionFinderOf(entries: readonly Entry[], correct: (word: string) => string | undefined): QuestionFinder {
  const shown = entries.flatMap((entry) => (entry.question === undefined ? [] : [{ text: entry.question, entry }]));
  const exact = new Map<string, Entry>();
  for (const [text, entry] of [...shown.map(({ text, entry }) => [text, entry] as const), ...entries.flatMap(alsoListed)]) {
    const key = keyOf(text);
    if (!exact.has(key)) exact.set(key, entry);
  }
  let prepared: readonly Prepared[] | undefined;
  return {
    exactly: (line) => exact.get(keyOf(line)),
    complete: (typed, limit) => {
      prepared ??= shown.map((question) => prepare(question));
      return completions(typed, prepared, correct, limit);
    },
  };
}

/** Titles, and the questions of a section, which its first statement answers. */
function alsoListed(entry: Entry): readonly (readonly [string, Entry])[] {
  const { task, error, askedAs, statements } = entry.passage;
  const titles = [task?.title, error?.title].flatMap((title) => (title === undefined ? [] : [[title, entry] as const]));
  const first = statements[0] === entry.statement;
  return [...titles, ...(first ? (askedAs ?? []) : []).map((text) => [text, entry] as const)];
}

function keyOf(text: string): string {
  return tokenize(text).join(' ');
}

function prepare(question: ShownQuestion): Prepared {
  const tokens = tokenize(question.text);
  return { ...question, tokens, stems: new Set(tokens.map(stemOf)) };
}

/** A whole word of the question says more than the beginning of one. */
const WHOLE = 1;
const BEGINNING = 0.8;
const CORRECTED = 0.7;

function completions(
  typed: string,
  questions: readonly Prepared[],
  correct: (word: string) => string | undefined,
  limit: number,
): readonly ShownQuestion[] {
  const words = tokenize(typed);
  if (words.length === 0) return [];
  const weights = words.map((word) => weightOf(word, questions));
  const wanted = words.map((word) => ({ word, stem: stemOf(word) }));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // A word that no question holds, nor begins with, may be misspelt.
  const mended = words.map((word, at) => (weights[at] === UNKNOWN ? correct(word) : undefined));
  return questions
    .map((question) => ({ question, score: scoreOf(question, wanted, weights, mended) / total }))
    .filter(({ score }) => score >= LEAST_SHARE)
    .sort((a, b) => b.score - a.score || a.question.text.length - b.question.text.length)
    .slice(0, limit)
    .map(({ question: { text, entry } }) => ({ text, entry }));
}

/** At least so much of what was typed must stand in a question. */
const LEAST_SHARE = 0.6;
const UNKNOWN = 6;

function weightOf(word: string, questions: readonly Prepared[]): number {
  const count = questions.filter(({ tokens }) => tokens.some((token) => token.startsWith(word))).length;
  return count === 0 ? UNKNOWN : Math.log(1 + questions.length / count);
}

function scoreOf(
  { tokens, stems }: Prepared,
  wanted: readonly { readonly word: string; readonly stem: string }[],
  weights: readonly number[],
  mended: readonly (string | undefined)[],
): number {
  return wanted.reduce((sum, { word, stem }, at) => {
    const weight = weights[at] ?? 0;
    if (stems.has(stem)) return sum + WHOLE * weight;
    if (tokens.some((token) => token.startsWith(word))) return sum + BEGINNING * weight;
    const other = mended[at];
    return other !== undefined && stems.has(stemOf(other)) ? sum + CORRECTED * weight : sum;
  }, 0);
}
