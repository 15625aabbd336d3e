import type { BreakEven } from '../../pricing/break-even/break-even.js';
import { exact } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { formatCount, groupThousands } from '../../pricing/quantities/format.js';
import { aboutCount } from '../about.js';
import type { ChartAxis, ChartLine, ChartPoint, LineChart } from './line-chart.js';

/** More steps would be narrower than the line itself. */
const MOST_STEPS = 60;
/** Two lines are distinguishable from this share of the chart's height. */
const APART = 0.03;

const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });

/** The cost of Lambda and of containers by requests, with the crossing point if there is one. */
export function breakEvenChart(breakEven: BreakEven): LineChart {
  const { title, containerName, requests, container } = breakEven;
  const lines = linesOf(breakEven);
  return {
    name: 'break-even.png',
    description: altText(breakEven),
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

/** The containers' cost with the corners of its steps, unless there are too many. */
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

/** The chart in sentences with the same figures, for those who do not see it. */
function altText(breakEven: BreakEven): string {
  const { title, lambda, container, containerName, requests, requestsAContainer } = breakEven;
  const { requestsWithoutFreeTier: unfree } = breakEven;
  const subject = `${title}. Dollars against requests a month in ${lambda.regionName}.`;
  const costs = `Lambda costs ${formatMoney(lambda.total)} a month after its free tier and ${containersText(breakEven)} ${formatMoney(container.total)}`;
  if (requests === undefined) {
    const below = `Lambda's line stays below that of ${containerName}: it costs less at any number of requests.`;
    return `${subject} ${below} At ${groupThousands(requestsAContainer)}, ${costs}.`;
  }
  const without =
    unfree === undefined || unfree === requests ? '' : `; without the free tier they meet at ${groupThousands(unfree)}`;
  return `${subject} The lines meet at ${groupThousands(requests)} requests: ${costs}${without}.`;
}

/** The containers that a function is compared with: "3 × 0.5 vCPU with 1 GB on Fargate". */
export function containersText({ containers, containerName }: Pick<BreakEven, 'containers' | 'containerName'>): string {
  return containers === '1' ? containerName : `${formatCount(exact(containers))} × ${containerName}`;
}
