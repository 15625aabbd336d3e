import { tokenize } from '../language/tokenize.js';
import { lazily } from '../lazily.js';
import type { Entry } from '../notes/entries.js';
import { type Completer, completerOf } from './completer.js';

/** A question for buttons and completion, and the entry that answers it. */
export interface ShownQuestion {
  readonly text: string;
  readonly entry: Entry;
}

/** The entry for which a line is listed. */
export interface ListedFor {
  readonly entry: Entry;
  /** The line is listed under "Asked as": any statement of the section may answer it. */
  readonly wholeSection: boolean;
}

/** Finds questions that the notes list. */
export interface QuestionFinder {
  /** The first entry that lists a line; case, punctuation, articles and the name of AWS do not matter. */
  readonly listed: (line: string) => ListedFor | undefined;
  /** Completes a typed prefix with questions, one for each entry. */
  readonly complete: Completer<ShownQuestion>;
}

/** Prepares the listed questions, including the titles of tasks and errors. */
export function questionFinderOf(
  entries: readonly Entry[],
  correct: (word: string) => string | undefined,
): QuestionFinder {
  const shown = entries.flatMap((entry) => (entry.question === undefined ? [] : [{ text: entry.question, entry }]));
  // Made at the first line, to start faster.
  const byWords = lazily(() => listedLines(shown, entries));
  return {
    listed: (line) => byWords().get(keyOf(line)) ?? byWords().get(bareKeyOf(line)),
    complete: completerOf(shown, correct),
  };
}

/** The listed lines by their keys. */
function listedLines(shown: readonly ShownQuestion[], entries: readonly Entry[]): ReadonlyMap<string, ListedFor> {
  const listed = new Map<string, ListedFor>();
  const list = (text: string, listedFor: ListedFor): void => {
    for (const key of [keyOf(text), bareKeyOf(text)]) if (!listed.has(key)) listed.set(key, listedFor);
  };
  for (const { text, entry } of shown) list(text, { entry, wholeSection: false });
  for (const entry of entries) {
    const { task, error, askedAs = [], statements } = entry.passage;
    for (const title of [task?.title, error?.title]) if (title) list(title, { entry, wholeSection: false });
    if (statements[0] === entry.statement) for (const text of askedAs) list(text, { entry, wholeSection: true });
  }
  return listed;
}

/** Lower case first, so that "WordPress" stays one word, and without apostrophes: "im" is "I'm". */
function keyOf(line: string): string {
  return tokenize(line.toLowerCase().replace(/['’]/g, '')).join(' ');
}

/** Words without which a line asks the same. */
const IDLE: ReadonlySet<string> = new Set(['aws', 'amazon', 'a', 'an', 'the', 'please']);
/** A definition is asked of the name: "what is ECS". */
const DEFINES = /^what (?:is|are) \S+(?: \S+)?$/;

/** The key of a line without such words: "does AWS Lambda support Rust" is asked of Lambda. */
function bareKeyOf(line: string): string {
  const key = keyOf(line);
  const bare = key
    .split(' ')
    .filter((word) => !IDLE.has(word))
    .join(' ');
  return DEFINES.test(bare) ? key : `~ ${bare}`;
}
