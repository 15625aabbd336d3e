import type { ReplyBody } from '../../replies/reply.js';

/** `POST /api/lines`: a line as typed, or as a button carries it. */
export interface LineRequest {
  readonly line: string;
  /** The line before, as the bot understood it, which this one may go on from. */
  readonly before?: string;
}

/** A file of a reply, such as a picture. */
export interface PageFile {
  readonly name: string;
  /** A `data:` URL, so that the page can keep the picture and nothing is kept on the server. */
  readonly url: string;
  /** Alt text. */
  readonly description: string;
}

/** What the bot said to a line: the very message that Discord would get. */
export interface LineResponse {
  /** The line as it was understood: what the next one may go on from. */
  readonly line: string;
  /** The kind of the Answer, such as `comparison`. */
  readonly kind: string;
  readonly reply: ReplyBody;
  readonly files: readonly PageFile[];
  /** The command line that opens the same quote again. */
  readonly again?: string;
  /** It takes the place of the private reply whose button was pressed. */
  readonly replaces?: true;
}

/** `POST /api/complete`: a line that is being typed. */
export interface CompleteRequest {
  readonly line: string;
  /** Where the caret is, in UTF-16 units; the end of the line if left out. */
  readonly cursor?: number;
}

/** One entry of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  /** Where the label holds what was typed, from one place to before another. */
  readonly matched: readonly (readonly [from: number, to: number])[];
  /** Empty for values, which speak for themselves. */
  readonly description: string;
  /** What is put in the place of `start` to `end`. */
  readonly text: string;
}

/** What could stand at the caret. Without suggestions there is nothing to choose. */
export interface CompleteResponse {
  /** What is being chosen, for example "/compare first: The first service or term". */
  readonly heading: string;
  readonly suggestions: readonly Suggestion[];
  readonly start: number;
  readonly end: number;
  /** Whether the first one is what Enter takes. If not, Enter sends the line as it is, unless an arrow key chose one. */
  readonly preselect: boolean;
}

/** `GET /api/commands`: what the welcome shows. */
export interface CommandSummary {
  readonly name: string;
  readonly description: string;
  readonly example: string;
}
