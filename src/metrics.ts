import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredRequest } from './bot.js';
import { type StudyMetrics, studyMetricsIn } from './study-metrics.js';

/** Seconds; most answers take a millisecond or two, one with a new picture some hundred. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.8, 3, 10];

/** What is counted about the bot, for Prometheus. Labels come from closed sets only, never from what members type. */
export interface Metrics extends StudyMetrics {
  /** An answer was given; `createBot` reports them. */
  readonly answered: (answered: AnsweredRequest) => void;
  /** A request to `/interactions` was refused. */
  readonly refused: (status: number) => void;
  /** A reply that took long has reached Discord, or has not. */
  readonly lateReply: (outcome: 'delivered' | 'lost') => void;
  /** The connection to Discord's gateway is up, or is not. Without a gateway there is no such series. */
  readonly gatewayConnected: (connected: boolean) => void;
  /** Everything so far, in Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Counters of their own for each call, so that two bots in one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'bot_requests_total',
    help: 'Requests answered, by command ("unknown" for what is none) and kind of answer',
    labelNames: ['command', 'kind'],
    registers,
  });
  const durations = new Histogram({
    name: 'bot_request_duration_seconds',
    help: 'Time from request to laid-out reply, by command',
    labelNames: ['command'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const errors = new Counter({
    name: 'bot_errors_total',
    help: 'Requests that failed inside the bot, by command',
    labelNames: ['command'],
    registers,
  });
  const refused = new Counter({
    name: 'bot_interactions_refused_total',
    help: 'HTTP interactions refused, by status: 401 for signatures, 400 for bodies, 413 for their size',
    labelNames: ['status'],
    registers,
  });
  const late = new Counter({
    name: 'bot_late_replies_total',
    help: 'Replies that took too long for the response, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const gateway = new Gauge({
    name: 'bot_gateway_connected',
    help: '1 while connected to the gateway, else 0',
    registers: [],
  });
  return {
    ...studyMetricsIn(registry),
    answered: ({ command, kind, ms, failed }) => {
      requests.inc({ command, kind });
      durations.observe({ command }, ms / 1_000);
      if (failed) errors.inc({ command });
    },
    refused: (status) => refused.inc({ status }),
    lateReply: (outcome) => late.inc({ outcome }),
    gatewayConnected: (connected) => {
      registry.registerMetric(gateway);
      gateway.set(connected ? 1 : 0);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
