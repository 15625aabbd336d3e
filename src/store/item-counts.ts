/** How members fared with a question at their first answers. It names nobody. */
export interface ItemCount {
  /** Id of the question. */
  readonly item: string;
  readonly answered: number;
  readonly wrong: number;
}

/** What is known of questions from all answers together. */
export interface ItemCountStore {
  /**
   * First answers before a day, of every question that has any; the same in every process for that whole day.
   * @param day ISO day, UTC
   */
  readonly itemCounts: (day: string) => Promise<readonly ItemCount[]>;
}
