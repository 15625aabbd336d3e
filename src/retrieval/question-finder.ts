import { tokenize } from '../language/tokenize.js';
import type { Entry } from '../notes/entries.js';
import { type Completer, completerOf } from './completer.js';

/** A question that members see on buttons and while they type, and the entry that answers it. */
export interface ShownQuestion {
  readonly text: string;
  readonly entry: Entry;
}

/** Finds the questions that authors listed. */
export interface QuestionFinder {
  /** The entry for which this very line is listed, however it is capitalised and punctuated. */
  readonly exactly: (line: string) => Entry | undefined;
  /** Questions for what has been typed so far; none twice for the same entry. */
  readonly complete: Completer<ShownQuestion>;
}

/** Prepares the listed questions, and the titles of tasks and errors, which are listed by themselves. */
export function questionFinderOf(
  entries: readonly Entry[],
  correct: (word: string) => string | undefined,
): QuestionFinder {
  const shown = entries.flatMap((entry) => (entry.question === undefined ? [] : [{ text: entry.question, entry }]));
  const exact = new Map<string, Entry>();
  for (const { text, entry } of [...shown, ...entries.flatMap(alsoListed)]) {
    const key = keyOf(text);
    if (!exact.has(key)) exact.set(key, entry);
  }
  return { exactly: (line) => exact.get(keyOf(line)), complete: completerOf(shown, correct) };
}

/** Titles, and the questions under "Asked as", which the first statement of their section answers. */
function alsoListed(entry: Entry): readonly ShownQuestion[] {
  const { task, error, askedAs = [], statements } = entry.passage;
  const listed = [task?.title, error?.title].flatMap((title) => title ?? []);
  const asked = statements[0] === entry.statement ? askedAs : [];
  return [...listed, ...asked].map((text) => ({ text, entry }));
}

function keyOf(text: string): string {
  return tokenize(text).join(' ');
}
