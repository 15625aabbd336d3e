import { tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { type Completer, completerOf } from './completer.js';

/** A question that members see on buttons and while they type, and the entry that answers it. */
export interface ShownQuestion {
  readonly text: string;
  readonly entry: Entry;
}

/** What a line is listed for, word for word. */
export interface ListedFor {
  readonly entry: Entry;
  /** It stands under "Asked as": any statement of the entry's section may be what answers it. */
  readonly wholeSection: boolean;
}

/** Finds the questions that authors listed. */
export interface QuestionFinder {
  /** What this very line is listed for, however it is capitalised and punctuated; what lists it first counts. */
  readonly listed: (line: string) => ListedFor | undefined;
  /** Questions for what has been typed so far; none twice for the same entry. */
  readonly complete: Completer<ShownQuestion>;
}

/** Prepares the listed questions, and the titles of tasks and errors, which are listed by themselves. */
export function questionFinderOf(
  entries: readonly Entry[],
  correct: (word: string) => string | undefined,
): QuestionFinder {
  const shown = entries.flatMap((entry) => (entry.question === undefined ? [] : [{ text: entry.question, entry }]));
  // Made at the first line: a start should not wait for it.
  const byWords = lazily(() => listedLines(shown, entries));
  return {
    listed: (line) => byWords().get(keyOf(line)),
    complete: completerOf(shown, correct),
  };
}

/** What each listed line stands for, by its key. */
function listedLines(shown: readonly ShownQuestion[], entries: readonly Entry[]): ReadonlyMap<string, ListedFor> {
  const listed = new Map<string, ListedFor>();
  const list = (text: string, listedFor: ListedFor): void => {
    if (!listed.has(keyOf(text))) listed.set(keyOf(text), listedFor);
  };
  for (const { text, entry } of shown) list(text, { entry, wholeSection: false });
  for (const entry of entries) {
    const { task, error, askedAs = [], statements } = entry.passage;
    for (const title of [task?.title, error?.title]) if (title) list(title, { entry, wholeSection: false });
    if (statements[0] === entry.statement) for (const text of askedAs) list(text, { entry, wholeSection: true });
  }
  return listed;
}

/** "WordPress" is one word, as is "wordpress". */
function keyOf(line: string): string {
  return tokenize(line.toLowerCase()).join(' ');
}
