import type { EChartsOption, LineSeriesOption } from 'echarts';

/** A point in data units. */
export type ChartPoint = readonly [x: number, y: number];

/** A line of a chart with straight segments. */
export interface ChartLine {
  /** At the line's end; short, since a phone shows it. */
  readonly label: string;
  readonly look: keyof typeof LOOKS;
  readonly points: readonly ChartPoint[];
}

/** An axis that begins at zero. */
export interface ChartAxis {
  readonly name: string;
  /** The largest value. */
  readonly top: number;
  /** Label of a value: "5M", "$20". */
  readonly tick: (value: number) => string;
}

/** The content of a line chart. */
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
  /** The point that the chart is about. */
  readonly mark?: { readonly at: ChartPoint; readonly label: string };
}

/** In pixels. A phone shows a third of that, so that a font size of 36 looks like small print. */
const CHART_SIZE = { width: 1200, height: 1000 } as const;

const [TITLE, LABEL, SMALL] = [46, 38, 34];
/** The colours of the notes' pictures, which suit Discord's dark and light themes. */
const [CARD, EDGE, INK, FAINT, GRID] = ['#f7f8fa', '#cfd6de', '#1b2733', '#4a5866', '#dfe4ea'];
/** Colours with a contrast of at least 4.5; dashes for the colour-blind. */
const LOOKS = {
  solid: { color: '#b4530a', width: 9, dash: [] },
  dashed: { color: '#1f66c7', width: 9, dash: [26, 14] },
  dotted: { color: '#b4530a', width: 5, dash: [5, 11] },
};

/** ECharts options of a chart: large fonts for phones, each line labelled at its end. */
function lineChartOption({ title, subtitle, across, up, lines, mark }: LineChart): EChartsOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: 'Inter', color: INK },
    graphic: {
      type: 'rect',
      z: -1,
      shape: { x: 1, y: 1, width: CHART_SIZE.width - 2, height: CHART_SIZE.height - 2, r: 28 },
      style: { fill: CARD, stroke: EDGE, lineWidth: 2 },
    },
    title: {
      text: title,
      subtext: subtitle,
      left: 48,
      top: 40,
      itemGap: 14,
      textStyle: { fontSize: TITLE, fontWeight: 700, color: INK },
      subtextStyle: { fontSize: SMALL, color: FAINT },
    },
    grid: { left: 150, right: 225, top: 240, bottom: 150, outerBoundsMode: 'none' },
    xAxis: { ...axis(across), nameLocation: 'middle', nameGap: 76, minInterval: 1, splitLine: { show: false } },
    yAxis: {
      ...axis(up),
      nameLocation: 'end',
      nameGap: 28,
      nameTextStyle: { ...LETTERS, align: 'left', padding: [0, 0, 0, -100] },
    },
    series: lines.map((line, index) => ({ ...series(line), ...(index === 0 && mark ? marked(mark) : {}) })),
  };
}

const LETTERS = { fontSize: LABEL, color: INK } as const;

function axis({ name, top, tick }: ChartAxis) {
  return {
    type: 'value' as const,
    name,
    nameTextStyle: LETTERS,
    min: 0,
    max: top,
    splitNumber: 4,
    axisLine: { show: true, lineStyle: { color: FAINT, width: 3 } },
    axisTick: { show: false },
    axisLabel: { ...LETTERS, margin: 16, showMaxLabel: false, hideOverlap: true, formatter: tick },
    splitLine: { lineStyle: { color: GRID, width: 2 } },
  };
}

function series({ label, look, points }: ChartLine): LineSeriesOption {
  const { color, width, dash } = LOOKS[look];
  return {
    type: 'line',
    data: points.map(([x, y]) => [x, y]),
    showSymbol: false,
    lineStyle: { color, width, type: dash.length === 0 ? 'solid' : dash, cap: 'butt', join: 'round' },
    endLabel: {
      show: true,
      formatter: label,
      color,
      fontSize: SMALL,
      fontWeight: 700,
      lineHeight: 38,
      padding: [8, 0],
      distance: 14,
    },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

/** A ring, a line down to the axis, and a label to the lower right, where no line passes, since costs only rise. */
function marked({ at, label }: NonNullable<LineChart['mark']>): LineSeriesOption {
  const [x, y] = at;
  return {
    markPoint: {
      symbol: 'circle',
      symbolSize: 34,
      data: [{ name: label, coord: [x, y] }],
      itemStyle: { color: CARD, borderColor: INK, borderWidth: 8 },
      label: {
        show: true,
        formatter: '{b}',
        position: 'bottom',
        align: 'left',
        offset: [24, -8],
        fontSize: SMALL,
        fontWeight: 700,
        lineHeight: 42,
        color: INK,
      },
    },
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: INK, width: 3, type: [6, 8] },
      label: { show: false },
      data: [[{ coord: [x, y] }, { coord: [x, 0] }]],
    },
  };
}

/** Loaded on first use and as one file: its several hundred modules take seven times as long and five times the memory. */
export const loadChartLibrary = () => import('echarts/dist/echarts.esm.min.mjs');

/** Draws a chart as SVG. */
export async function drawLineChart(chart: LineChart): Promise<string> {
  const { init } = await loadChartLibrary();
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...CHART_SIZE });
  drawing.setOption(lineChartOption(chart));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}
