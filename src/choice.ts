/** A choice for Discord's autocomplete. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
