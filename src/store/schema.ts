/** The tables, the same in both engines: times in milliseconds UTC, days as ISO text, flags 0 or 1. */
export interface Tables {
  readonly member: {
    readonly id: string;
    readonly zone: string | null;
    readonly exam_day: string | null;
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
  readonly card: {
    readonly member: string;
    readonly item: string;
    readonly due_at: number;
    readonly stability: number;
    readonly difficulty: number;
    readonly reps: number;
    readonly lapses: number;
    readonly state: number;
    readonly last_at: number;
  };
  readonly setting: { readonly name: string; readonly value: string };
}
