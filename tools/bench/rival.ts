/** A passage as every engine gets it. Its id is its position. */
export interface Document {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** The questions that its author listed. */
  readonly questions: string;
}

/** Positions of the documents that fit a question, best first. */
export type Search = (question: string, limit: number) => readonly number[] | Promise<readonly number[]>;

/** A search library with the settings that its own guide names for English. */
export interface Rival {
  readonly name: string;
  /** Indexes the documents. */
  readonly index: (documents: readonly Document[]) => Search | Promise<Search>;
}
