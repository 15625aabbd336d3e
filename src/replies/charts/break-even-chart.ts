import type { BreakEven } from '../../pricing/break-even/break-even.js';
import { formatMoney } from '../../pricing/money.js';
import { aboutCount } from '../about.js';
import { breakEvenAltText } from './break-even-alt-text.js';
import type { ChartAxis, ChartLine, ChartPoint, LineChart } from './line-chart.js';

/** More steps than this are narrower than the line that draws them. */
const MOST_STEPS = 60;
/** The part of the chart's height from which on two lines are seen as two. */
const APART = 0.03;

const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });

/** Cost against requests for Lambda and the containers, with the number where they meet, if they do. */
export function breakEvenChart(breakEven: BreakEven): LineChart {
  const { title, containerName, requests, container } = breakEven;
  const lines = linesOf(breakEven);
  return {
    name: 'break-even.png',
    description: breakEvenAltText(breakEven),
    title,
    subtitle: `One container: ${containerName}`,
    across: axisOf('Requests a month', 0, lines, (value) => SHORT.format(value)),
    up: axisOf('Dollars a month', 1, lines, (value) => `$${SHORT.format(value)}`),
    lines,
    ...(requests !== undefined && {
      mark: {
        at: [Number(requests), Number(container.total)],
        label: `about ${aboutCount(requests)} requests\n${formatMoney(container.total)} a month`,
      },
    }),
  };
}

function axisOf(name: string, side: 0 | 1, lines: readonly ChartLine[], tick: ChartAxis['tick']): ChartAxis {
  return { name, top: Math.max(...lines.flatMap(({ points }) => points.map((point) => point[side]))), tick };
}

function linesOf(breakEven: BreakEven): readonly ChartLine[] {
  const { points } = breakEven;
  const lambda = points.map((point): ChartPoint => [Number(point.requests), Number(point.lambda)]);
  const unfree = points.map((point): ChartPoint => [Number(point.requests), Number(point.lambdaWithoutFreeTier)]);
  const container = stepsOf(breakEven);
  const differs = highest(unfree) - highest(lambda) > APART * Math.max(highest(unfree), highest(container));
  return [
    { label: 'Lambda', look: 'solid', points: lambda },
    {
      label: breakEven.container.service === 'fargate' ? 'Fargate' : 'EC2',
      look: 'dashed',
      points: container,
    },
    ...(differs ? [{ label: 'Lambda\nwithout\nfree tier', look: 'dotted' as const, points: unfree }] : []),
  ];
}

function highest(points: readonly ChartPoint[]): number {
  return Math.max(...points.map(([, up]) => up));
}

/** The containers' cost with the corners of its steps, as far as they can be seen. */
function stepsOf({ points, requestsAContainer }: BreakEven): readonly ChartPoint[] {
  const [one, capacity] = [Number(points[0]?.container), Number(requestsAContainer)];
  const top = Number(points.at(-1)?.requests);
  const steps = Math.ceil(top / capacity);
  if (steps > MOST_STEPS) return points.map(({ requests, container }) => [Number(requests), Number(container)]);
  return Array.from({ length: steps }, (_, step): readonly ChartPoint[] => [
    [step * capacity, (step + 1) * one],
    [Math.min((step + 1) * capacity, top), (step + 1) * one],
  ]).flat();
}
