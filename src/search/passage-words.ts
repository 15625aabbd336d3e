import type { Passage } from '../notes/passages.js';
import { wordsOf } from './analysis.js';

/** A passage as the search sees it: its stems, worked out once. */
export interface PassageWords {
  /** Stems of path, claim and statements, in order. */
  readonly body: readonly string[];
  /** Stems of the names of its topics. */
  readonly title: readonly string[];
  /** Stems of each question that its author listed. */
  readonly questions: readonly ReadonlySet<string>[];
  /** Stems of each statement. */
  readonly statements: readonly ReadonlySet<string>[];
  /** All of these together. */
  readonly all: ReadonlySet<string>;
  /** The body as one string with blanks around each stem, to look for neighbours in. */
  readonly sequence: string;
  /** Every word as written, for spelling corrections. */
  readonly written: ReadonlySet<string>;
}

/** Analyses a passage. */
export function passageWords(passage: Passage): PassageWords {
  const head = wordsOf([...passage.path, passage.claim ?? ''].join(' . '));
  const statements = passage.statements.map(({ text }) => wordsOf(text));
  const title = passage.topics.flatMap((topic) => topic.names.flatMap(wordsOf));
  const questions = passage.questions.map(wordsOf);
  const body = [...head, ...statements.flat()];
  const everything = [...body, ...title, ...questions.flat()];
  return {
    body: body.map(({ stem }) => stem),
    title: title.map(({ stem }) => stem),
    questions: questions.map((words) => new Set(words.map(({ stem }) => stem))),
    statements: statements.map((words) => new Set(words.map(({ stem }) => stem))),
    all: new Set(everything.map(({ stem }) => stem)),
    sequence: ` ${body.map(({ stem }) => stem).join(' ')} `,
    written: new Set(everything.map(({ text }) => text)),
  };
}
