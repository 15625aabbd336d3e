import type { SpellingCorrection } from '../../language/correct-spelling.js';
import type { Group } from '../../notes/note.js';

/** A passage that an answer rests on. */
export interface SourceReference {
  /** Id of the note. */
  readonly note: string;
  /** Topic and headings as people read them: "AWS Lambda › Limits". */
  readonly heading: string;
  /** How well the passage fits the request, 0 to 1. */
  readonly score: number;
  readonly reviewed: string;
  /** The page outside that proves it. */
  readonly page?: { readonly title: string; readonly url: string };
}

/** A next step: pressing the button runs the command line. */
export interface NextStep {
  readonly label: string;
  readonly line: string;
}

/** A picture that shows what an answer says, by its file in `knowledge/pictures/`. */
export interface PictureReference {
  readonly file: string;
}

/** What an answer names a topic by. */
export interface TopicReference {
  readonly id: string;
  /** Id of the note that describes it: its own, or the one that defines the term. */
  readonly note: string;
  readonly name: string;
  readonly group: Group;
}

/** Another answer in one sentence. */
export interface AlsoLikely {
  /** The question that it answers, or what it is about. */
  readonly heading: string;
  /** In Markdown. */
  readonly says: string;
}

/** What every answer has, whatever its kind. */
export interface AnswerBase {
  readonly sources: readonly SourceReference[];
  readonly nextSteps: readonly NextStep[];
  readonly corrections: readonly SpellingCorrection[];
  /** Something to know before the answer: that the notes are in English. */
  readonly remark?: string;
}
