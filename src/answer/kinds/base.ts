import type { SpellingCorrection } from '../../language/correct-spelling.js';
import type { Group } from '../../notes/note.js';

/** A passage of a note that an answer cites. */
export interface SourceReference {
  /** Id of the note. */
  readonly note: string;
  /** Topic and headings as shown: "AWS Lambda › Limits". */
  readonly heading: string;
  /** How well the passage fits the request, 0 to 1. */
  readonly score: number;
  readonly reviewed: string;
  /** The external page that proves it. */
  readonly page?: { readonly title: string; readonly url: string };
}

/** A button: pressing it runs the command line. */
export interface NextStep {
  readonly label: string;
  readonly line: string;
}

/** A picture that illustrates an answer, by its file in `knowledge/pictures/`. */
export interface PictureReference {
  readonly file: string;
}

/** A topic as answers refer to it. */
export interface TopicReference {
  readonly id: string;
  /** Id of the note that describes it: its own, or the one that defines the term. */
  readonly note: string;
  readonly name: string;
  readonly group: Group;
}

/** Another answer in one sentence. */
export interface AlsoLikely {
  /** The question that it answers, or its subject. */
  readonly heading: string;
  /** In Markdown. */
  readonly says: string;
}

/** What all kinds of answers have in common. */
export interface AnswerBase {
  readonly sources: readonly SourceReference[];
  readonly nextSteps: readonly NextStep[];
  readonly corrections: readonly SpellingCorrection[];
  /** A notice above the answer, for example that the notes are in English only. */
  readonly remark?: string;
}
