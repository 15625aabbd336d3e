import type { ReplyBody } from '../../replies/reply.js';

/** `POST /api/lines`: a line as typed, or the line of a button. */
export interface LineRequest {
  readonly line: string;
  /** The previous line as the bot read it, which this one may follow up on. */
  readonly before?: string;
}

/** A file of a reply, such as a picture. */
export interface PageFile {
  readonly name: string;
  /** A `data:` URL, so that the server need not store the file. */
  readonly url: string;
  /** Alt text. */
  readonly description: string;
}

/** The reply to a line: the same message that Discord would get. */
export interface LineResponse {
  /** The line as the bot read it, which the next one may follow up on. */
  readonly line: string;
  /** The kind of the Answer, such as `comparison`. */
  readonly kind: string;
  readonly reply: ReplyBody;
  readonly files: readonly PageFile[];
  /** For quotes: the command line of the same quote. */
  readonly again?: string;
  /** Replaces the private reply whose button was pressed. */
  readonly replaces?: true;
}

/** `POST /api/complete`: a line that is being typed. */
export interface CompleteRequest {
  readonly line: string;
  /** Position of the caret in UTF-16 units; the end of the line by default. */
  readonly cursor?: number;
}

/** An entry of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  /** Ranges of the label that match the typed text; the end is exclusive. */
  readonly matched: readonly (readonly [from: number, to: number])[];
  /** Empty for values. */
  readonly description: string;
  /** Replaces the text from `start` to `end`. */
  readonly text: string;
}

/** Suggestions for the text at the caret. */
export interface CompleteResponse {
  /** What is being chosen, for example "/compare first: The first service or term". */
  readonly heading: string;
  readonly suggestions: readonly Suggestion[];
  readonly start: number;
  readonly end: number;
  /** Whether Enter takes the first suggestion. If not, Enter sends the line, unless an arrow key has selected one. */
  readonly preselect: boolean;
}

/** `GET /api/commands`: for the welcome. */
export interface CommandSummary {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}
