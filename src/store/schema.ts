/** The tables, the same in both engines: times in milliseconds UTC, days as ISO text, flags 0 or 1. */
export interface Tables {
  readonly member: {
    readonly id: string;
    readonly zone: string | null;
    readonly created_at: number;
    readonly seen_at: number;
  };
  readonly answer: {
    readonly id: string;
    readonly member: string;
    readonly item: string;
    readonly note: string;
    readonly correct: number;
    readonly day: string;
    readonly at: number;
  };
  readonly setting: { readonly name: string; readonly value: string };
}
