import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredRequest, Studied } from './bot.js';
import { ITEM_KINDS, type Item } from './quiz/item.js';
import type { PostKind, ReportReason } from './store/records.js';

/** Upper bounds in seconds. */
const BUCKETS = {
  /** Most answers take a millisecond or two, one with a new picture some hundred. */
  request: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.8, 3, 10],
  /** SQLite takes up to a millisecond; a database call times out after 0.8 s. */
  store: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.8, 3],
  /** A failed call to Discord is retried after a minute, for three minutes. */
  post: [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 180],
  /** The schedule is polled every 20 s; after an outage a post may be six hours late. */
  delay: [5, 10, 20, 30, 60, 300, 3_600, 21_600],
};

/** Prometheus metrics of one bot. Label values come from closed sets only, never from what members type. */
export type Metrics = ReturnType<typeof createMetrics>;

/** Creates metrics in a registry of their own, so that two bots in one process do not share them. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], ...labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  collectDefaultMetrics({ register: registry });
  const requests = counter(
    'bot_requests_total',
    'Requests answered, by command ("unknown" for what is none) and kind of answer',
    'command',
    'kind',
  );
  const durations = histogram(
    'bot_request_duration_seconds',
    'Time from request to laid-out reply, by command',
    BUCKETS.request,
    'command',
  );
  const errors = counter('bot_errors_total', 'Requests that failed inside the bot, by command', 'command');
  const refused = counter(
    'bot_interactions_refused_total',
    'HTTP interactions refused, by status: 401 for signatures, 400 for bodies, 413 for their size',
    'status',
  );
  const late = counter('bot_late_replies_total', 'Replies that took too long for the response, by outcome', 'outcome');
  // Registered with its first value only: without a gateway there is no such series.
  const gateway = new Gauge({
    name: 'bot_gateway_connected',
    help: '1 while connected to the gateway, else 0',
    registers: [],
  });
  const answers = counter(
    'bot_study_answers_total',
    'Answers to questions, by the command that asked, kind of question and whether they were right',
    'source',
    'kind',
    'correct',
  );
  const items = new Gauge({
    name: 'bot_items',
    help: 'Questions that may be asked, by kind; none before the first quiz',
    labelNames: ['kind'],
    registers,
  });
  const reports = counter('bot_item_reports_total', 'Questions reported by members, by reason', 'reason');
  const operations = histogram(
    'bot_store_duration_seconds',
    'Time that the store of answers took, by operation',
    BUCKETS.store,
    'operation',
  );
  const unavailable = counter('bot_store_unavailable_total', 'Times when the store of answers could not be reached');
  const delays = histogram(
    'bot_post_delay_seconds',
    'Time from when a post was due until it was claimed',
    BUCKETS.delay,
  );
  const posts = counter('bot_posts_total', 'Posts of the schedule, by kind and outcome', 'kind', 'outcome');
  const postDurations = histogram(
    'bot_post_duration_seconds',
    'Time from the claim of a post until Discord had it',
    BUCKETS.post,
  );
  return {
    answered: ({ command, kind, ms, failed }: AnsweredRequest): void => {
      requests.inc({ command, kind });
      durations.observe({ command }, ms / 1_000);
      if (failed) errors.inc({ command });
    },
    /** A request to `/interactions` was refused. */
    refused: (status: number): void => refused.inc({ status }),
    /** A deferred reply has reached Discord, or has not. */
    lateReply: (outcome: 'delivered' | 'lost'): void => late.inc({ outcome }),
    gatewayConnected: (connected: boolean): void => {
      registry.registerMetric(gateway);
      gateway.set(connected ? 1 : 0);
    },
    studied: ({ source, kind, correct }: Studied): void => answers.inc({ source, kind, correct: String(correct) }),
    itemsLoaded: (loaded: readonly Item[]): void => {
      for (const kind of ITEM_KINDS) items.set({ kind }, loaded.filter((item) => item.kind === kind).length);
    },
    itemReported: (reason: ReportReason): void => reports.inc({ reason }),
    storeUsed: (operation: string, ms: number): void => operations.observe({ operation }, ms / 1_000),
    storeUnavailable: (): void => unavailable.inc(),
    /** A post was claimed so many milliseconds after it was due. */
    postClaimed: (ms: number): void => delays.observe(ms / 1_000),
    /** @param ms from the claim to the outcome */
    posted: (kind: PostKind, outcome: string, ms: number): void => {
      posts.inc({ kind, outcome });
      if (outcome === 'posted') postDurations.observe(ms / 1_000);
    },
    /** All metrics in Prometheus's text format. */
    text: (): Promise<string> => registry.metrics(),
    contentType: registry.contentType,
  };
}
