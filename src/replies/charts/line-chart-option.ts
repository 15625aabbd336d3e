import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { ChartAxis, ChartLine, LineChart, LineLook } from './line-chart.js';

/** In pixels. A phone shows it at about a third, so that letters of 36 are as large there as small print. */
export const CHART_SIZE = { width: 1200, height: 1000 } as const;

const [TITLE, LABEL, SMALL] = [46, 38, 34];
/** The card of the notes' pictures: it stands out neither from Discord's dark theme nor from the light one. */
const [CARD, EDGE, INK, FAINT, GRID] = ['#f7f8fa', '#cfd6de', '#1b2733', '#4a5866', '#dfe4ea'];
/** Colours have a contrast of at least 4.5 to the card; the dashes are for those who do not tell them apart. */
const LOOKS: Readonly<Record<LineLook, { readonly color: string; readonly width: number; readonly dash: number[] }>> = {
  solid: { color: '#b4530a', width: 9, dash: [] },
  dashed: { color: '#1f66c7', width: 9, dash: [26, 14] },
  dotted: { color: '#b4530a', width: 5, dash: [5, 11] },
};

/** A chart of lines as ECharts draws it: letters for a phone, each line named at its end. */
export function lineChartOption({ title, subtitle, across, up, lines, mark }: LineChart): EChartsOption {
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

/** A ring, the way down to the axis, and the words below and to the right: costs only rise, so no line goes there. */
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
