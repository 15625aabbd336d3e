/** A place in a chart, across and up. Floats will do: it becomes pixels. */
export type ChartPoint = readonly [across: number, up: number];

/** How a line is told apart; what it means is said by the label at its end. */
export type LineLook = 'solid' | 'dashed' | 'dotted';

/** One line of a chart, joined straight from point to point. */
export interface ChartLine {
  /** Told at the line's end; short, since a phone shows it. */
  readonly label: string;
  readonly look: LineLook;
  readonly points: readonly ChartPoint[];
}

/** One of the two axes, which begin at zero. */
export interface ChartAxis {
  readonly name: string;
  /** The largest value. */
  readonly top: number;
  /** Words for a value beside the axis: "5M", "$20". */
  readonly tick: (value: number) => string;
}

/** What a chart of lines shows, as data; how it looks is settled in `line-chart-option.ts`. */
export interface LineChart {
  /** Name of the file: "break-even.png". */
  readonly name: string;
  /** Alt text: what the chart shows, with the same figures. */
  readonly description: string;
  readonly title: string;
  readonly subtitle: string;
  readonly across: ChartAxis;
  readonly up: ChartAxis;
  readonly lines: readonly ChartLine[];
  /** The place that the chart is about. */
  readonly mark?: { readonly at: ChartPoint; readonly label: string };
}
