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
  /**
   * What this very line is listed for, however it is capitalised and punctuated. Whose it is and who asks need not be the same ("my
   * Flask app", "a Flask app", "how can we") where all that is listed so stands for one answer.
   */
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
    listed: (line) => {
      const tokens = wordsOf(line);
      const alike = byWords().get(keyOf(tokens)) ?? [];
      const [first, ...others] = alike;
      const same = alike.find(({ text }) => text === tokens.join(' '));
      return same ?? (others.every(({ entry }) => entry === first?.entry) ? first : undefined);
    },
    complete: completerOf(shown, correct),
  };
}

/** A listed line in small letters, with what it stands for. */
interface ListedLine extends ListedFor {
  readonly text: string;
}

/** What each listed line stands for, by its key; the first to list it stands first. */
function listedLines(
  shown: readonly ShownQuestion[],
  entries: readonly Entry[],
): ReadonlyMap<string, readonly ListedLine[]> {
  const listed = new Map<string, ListedLine[]>();
  const list = (text: string, listedFor: ListedFor): void => {
    const tokens = wordsOf(text);
    const key = keyOf(tokens);
    const line = { ...listedFor, text: tokens.join(' ') };
    const alike = listed.get(key);
    if (alike) alike.push(line);
    else listed.set(key, [line]);
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
function wordsOf(text: string): readonly string[] {
  return tokenize(text.toLowerCase());
}

/** Words for whose something is, and for who asks. */
const WHOSE: ReadonlySet<string> = new Set('a an the my our your their i we you one'.split(' '));
/** "How do I", "how can I" and "how to" ask the same. */
const HOW: ReadonlySet<string> = new Set('do does can could should would to'.split(' '));

function keyOf(tokens: readonly string[]): string {
  const told = tokens.filter((word, at) => !WHOSE.has(word) && !(HOW.has(word) && tokens[at - 1] === 'how'));
  return told.join(' ');
}
