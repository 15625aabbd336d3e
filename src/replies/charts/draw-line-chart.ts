import type { LineChart } from './line-chart.js';
import { CHART_SIZE, lineChartOption } from './line-chart-option.js';

/** Loads the library on first use, as one file: in its several hundred modules it would take seven times as long and five times the memory. */
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
